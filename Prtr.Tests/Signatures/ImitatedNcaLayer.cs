using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Prtr.Tests.Signatures;

/// <summary>
/// The program on a person's computer that signs what a page hands it, as far as the register asks it: it greets by its version, signs by a key of a test, and says when the person cancelled or
/// something failed. It lives in the tests alone: no site can start it, and no key of it is trusted anywhere but in a test's own folder.
/// </summary>
public sealed class ImitatedNcaLayer : IAsyncDisposable
{
    private const int Longest = 1 << 22;

    private readonly X509Certificate2 key;
    private LocalServer server = null!;

    private ImitatedNcaLayer(X509Certificate2 key) => this.key = key;

    /// <summary>Begins with <c>ws:</c>; the real one listens at <c>wss://127.0.0.1:13579</c>.</summary>
    public Uri Address => new UriBuilder(server.Url) { Scheme = "ws" }.Uri;

    /// <summary>Whether the person presses Cancel.</summary>
    public bool IsCancelled { get; set; }

    public static async Task<ImitatedNcaLayer> StartAsync(X509Certificate2 key)
    {
        var layer = new ImitatedNcaLayer(key);
        layer.server = await LocalServer.StartAsync(layer.TalkAsync);
        return layer;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TalkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await SayAsync(socket, """{"result":{"version":"1.4"}}""", context.RequestAborted);
        while (await HearAsync(socket, context.RequestAborted) is { } request)
        {
            await SayAsync(socket, Answer(request), context.RequestAborted);
        }
    }

    private string Answer(string request)
    {
        var asked = JsonNode.Parse(request);
        if ((string?)asked?["module"] != "kz.gov.pki.knca.basics" || (string?)asked["method"] != "sign" || asked["args"] is not { } args || (string?)args["format"] != "cms")
        {
            return """{"status":false,"code":"500","message":"METHOD_NOT_FOUND","details":""}""";
        }

        if (IsCancelled)
        {
            return """{"status":true,"body":{}}""";
        }

        var cms = TestCertificationAuthority.Sign(Convert.FromBase64String((string)args["data"]!), key, detached: (bool?)args["signingParams"]?["encapsulate"] != true);
        return JsonSerializer.Serialize(new { status = true, body = new { result = new[] { Convert.ToBase64String(cms) } } });
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
