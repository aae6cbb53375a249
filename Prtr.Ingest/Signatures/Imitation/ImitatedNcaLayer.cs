using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Ingest.Signatures.Imitation;

/// <summary>
/// Speaks as NCALayer does, the program on a person's computer that signs what a page hands it: greets by its version, signs by <c>kz.gov.pki.knca.basics</c>, says when the person cancelled and
/// what it cannot do.
/// </summary>
/// <param name="sign">Signs content, with the content outside or inside; null when the person has cancelled.</param>
public sealed class ImitatedNcaLayer(Func<byte[], bool, byte[]?> sign)
{
    private const int Longest = 16 << 20;

    /// <summary>Answers until the page closes.</summary>
    public async Task TalkAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        await SayAsync(socket, """{"result":{"version":"1.4"}}""", cancellationToken);
        while (await HearAsync(socket, cancellationToken) is { } request)
        {
            await SayAsync(socket, Answer(request), cancellationToken);
        }
    }

    private string Answer(string request)
    {
        try
        {
            var asked = JsonNode.Parse(request);
            if ((string?)asked?["module"] != "kz.gov.pki.knca.basics" || (string?)asked["method"] != "sign" || asked["args"] is not { } args || (string?)args["format"] != "cms")
            {
                return """{"status":false,"code":"500","message":"METHOD_NOT_FOUND","details":""}""";
            }

            return sign(Convert.FromBase64String((string)args["data"]!), (bool?)args["signingParams"]?["encapsulate"] != true) is { } cms
                ? $$$"""{"status":true,"body":{"result":["{{{Convert.ToBase64String(cms)}}}"]}}"""
                : """{"status":true,"body":{}}""";
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or ArgumentNullException)
        {
            return """{"status":false,"code":"400","message":"BAD_REQUEST","details":""}""";
        }
    }

    private static Task SayAsync(WebSocket socket, string text, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, cancellationToken);

    private static async Task<string?> HearAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var heard = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (heard.Length < Longest)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return null;
            }

            heard.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(heard.ToArray());
            }
        }

        return null;
    }
}
