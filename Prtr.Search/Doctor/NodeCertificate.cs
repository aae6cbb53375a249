using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Prtr.Search.Doctor;

/// <summary>How long a node's certificate holds. Whether it is trusted the client has judged before.</summary>
internal static class NodeCertificate
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public static async Task<Finding> LookAsync(Uri node, TimeProvider clock, CancellationToken cancellationToken)
    {
        DateTimeOffset? ends = null;
        using var socket = new TcpClient();
        await socket.ConnectAsync(node.Host, node.Port, cancellationToken);
        await using var encrypted = new SslStream(socket.GetStream());
        try
        {
            await encrypted.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = node.Host,
                    RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                    {
                        // Seen is enough: nothing is to be sent here, so nobody has to be trusted.
                        ends = (certificate as X509Certificate2)?.NotAfter;
                        return false;
                    },
                },
                cancellationToken);
        }
        catch (AuthenticationException) when (ends is not null)
        {
        }

        var left = ends - clock.GetUtcNow();
        var found = string.Create(CultureInfo.InvariantCulture, $"that of {node.Authority} holds until {ends:yyyy-MM-dd}");
        return left switch
        {
            null => Finding.Note("certificate", $"{node.Authority} shows none"),
            _ when left < TimeSpan.Zero => Finding.Wrong("certificate", found, "renew it; or this machine's clock is wrong"),
            _ when left < Notice => Finding.Note("certificate", found, "renew it"),
            _ => Finding.Ok("certificate", found),
        };
    }
}
