using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Prtr.Ingest.Accounts;

/// <summary>Random words that whoever knows them may use: in links, cookies and recovery codes. The database has only their hashes.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    /// <summary>43 letters and digits, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
