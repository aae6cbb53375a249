using System.Globalization;
using Prtr.Ingest.Signatures.Imitation;

namespace Prtr.Web.Endpoints.Signed;

/// <summary>
/// An imitation of NCALayer and of the national authority, so that signing can be tried where nobody has a key. There is one in Development alone, and only where no authority is set that the
/// register is to trust: elsewhere nothing of it is made, trusted or answered, whatever the settings say.
/// </summary>
/// <param name="authority">Null where there is none.</param>
public sealed class ImitatedSigning(ImitatedAuthority? authority)
{
    /// <summary>Where a page reaches it by WebSocket.</summary>
    public const string Path = "/imitated-ncalayer";

    private const int NumberLength = 12;

    public bool IsThere => authority is not null;

    /// <summary>Answers a page: the key that the person picks is in the address.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (authority is null || !context.WebSockets.IsWebSocketRequest || !Enum.TryParse<ImitatedKey>(query["key"], out var key) || !IsNumber(query["iin"]) || !IsNumber(query["bin"]))
        {
            context.Response.StatusCode = authority is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new ImitatedNcaLayer((content, detached) => authority.Sign(content, detached, key, query["iin"]!, query["bin"]!)).TalkAsync(socket, context.RequestAborted);
    }

    private static bool IsNumber(string? text) => text is { Length: NumberLength } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
