using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Prtr.Ingest.Signatures.Imitation;

namespace Prtr.Tests.Signatures;

/// <summary>The imitation of NCALayer as a program of its own on this machine, with a key of a test.</summary>
public sealed class LocalNcaLayer : IAsyncDisposable
{
    private LocalServer server = null!;

    /// <summary>Begins with <c>ws:</c> or <c>wss:</c>; the real one listens at <c>wss://127.0.0.1:13579</c>.</summary>
    public Uri Address => new UriBuilder(server.Url) { Scheme = server.Url.Scheme == "https" ? "wss" : "ws" }.Uri;

    /// <summary>The key that the person picks; null when Cancel is pressed.</summary>
    public X509Certificate2? Picked { get; set; }

    /// <param name="secured">Null: a free port without TLS; else the port of the real one, with a certificate that nobody trusts.</param>
    /// <returns>Null when the port is taken.</returns>
    public static async Task<LocalNcaLayer?> StartAsync(int? secured = null)
    {
        var layer = new LocalNcaLayer();
        try
        {
            layer.server = await LocalServer.StartAsync(
                async context =>
                {
                    using var socket = await context.WebSockets.AcceptWebSocketAsync();
                    await new ImitatedNcaLayer((content, detached) => layer.Picked is { } key ? ImitatedCertificates.Sign(content, key, detached) : null).TalkAsync(socket, context.RequestAborted);
                },
                secured ?? 0,
                secured is null ? null : Certificate());
            return layer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
