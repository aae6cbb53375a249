using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Prtr.Ingest.Journal;

/// <summary>
/// The hash of an entry: SHA-256 over its values one after the other, the hash of the entry before first. A value is the number of its bytes in UTF-8, a colon and the bytes; a missing one
/// is a minus. The order and an example stand in docs/operation.md, so that the chain can be proved without this program.
/// </summary>
public static class JournalHash
{
    /// <returns>In small hexadecimal letters.</returns>
    public static string Of(JournalEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Bytes(entry)));

    private static byte[] Bytes(JournalEntry entry)
    {
        using var bytes = new MemoryStream();
        string?[] values =
        [
            entry.PreviousSha256, entry.Id.ToString(CultureInfo.InvariantCulture), entry.ActedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            entry.Actor, entry.Origin, entry.Act, entry.Subject, entry.StateBefore, entry.StateAfter, entry.Reason,
        ];
        foreach (var value in values)
        {
            var text = value is null ? null : Encoding.UTF8.GetBytes(value);
            bytes.Write(Encoding.ASCII.GetBytes(text is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{text.Length}:")));
            bytes.Write(text ?? []);
        }

        return bytes.ToArray();
    }
}
