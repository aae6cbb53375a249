using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Prtr.Tests.Http;

/// <summary>A request byte by byte as it is written, which no client of HTTP would send.</summary>
internal static class RawRequest
{
    /// <param name="host">Null leaves the header out.</param>
    /// <param name="target">Letters up to U+00FF stand for their byte.</param>
    public static Task<RawResponse> GetAsync(Uri site, string target, string? host = "localhost", string version = "HTTP/1.1") =>
        SendAsync(site, $"GET {target} {version}\r\n{(host is null ? "" : $"Host: {host}\r\n")}Connection: close\r\n\r\n");

    public static async Task<RawResponse> SendAsync(Uri site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var answer = new MemoryStream();
        await client.GetStream().CopyToAsync(answer);
        return RawResponse.Of(Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length));
    }
}

/// <param name="Headers">As they came.</param>
internal sealed record RawResponse(int Status, string Headers, string Body)
{
    public static RawResponse Of(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return new(int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), text[..end], text[(end + 4)..]);
    }
}
