using System.Net.WebSockets;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Signatures;

/// <summary>The imitation speaks as the real program does, so that what is tried with it says something.</summary>
public sealed class LocalNcaLayerTests
{
    [Fact]
    public async Task It_greets_signs_and_says_when_the_person_cancelled()
    {
        using var authority = new TestCertificationAuthority();
        using var key = authority.Issue();
        await using var layer = (await LocalNcaLayer.StartAsync())!;
        layer.Picked = key;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(layer.Address, default);
        var content = Encoding.UTF8.GetBytes(new string('Ә', 20_000));
        var request = JsonSerializer.Serialize(new
        {
            module = "kz.gov.pki.knca.basics", method = "sign",
            args = new { format = "cms", data = Convert.ToBase64String(content), signingParams = new { decode = true, encapsulate = false } },
        });

        Assert.Equal("1.4", (string?)(await HearAsync(socket))["result"]!["version"]);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request), WebSocketMessageType.Text, true, default);
        var signed = new SignedCms(new ContentInfo(content), detached: true);
        signed.Decode(Convert.FromBase64String((string)(await HearAsync(socket))["body"]!["result"]![0]!));
        signed.CheckSignature(verifySignatureOnly: true);

        layer.Picked = null;
        await socket.SendAsync(Encoding.UTF8.GetBytes(request), WebSocketMessageType.Text, true, default);
        Assert.Empty((await HearAsync(socket))["body"]!.AsObject());
        await socket.SendAsync("{}"u8.ToArray(), WebSocketMessageType.Text, true, default);
        Assert.False((bool)(await HearAsync(socket))["status"]!);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
    }

    private static async Task<JsonNode> HearAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var heard = await socket.ReceiveAsync(buffer, default);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, heard.Count))!;
    }
}
