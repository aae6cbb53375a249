using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Prtr.Ingest.Accounts;

/// <summary>
/// Passwords that came out in breaches, from a list that the authority keeps: SHA-1 of each as 40 hexadecimal digits, a line each, in their order, with or without a colon and a
/// count behind, as such lists are given out. Looked up where it lies: it may have a thousand million lines.
/// </summary>
/// <param name="file">Null where there is no list.</param>
public sealed class BreachedPasswords(string? file)
{
    private const int Digits = 40;
    private const int LongestLine = 64;

    /// <summary>Where nobody keeps a list.</summary>
    public static BreachedPasswords None { get; } = new(null);

    /// <summary>Whether the password is in the list.</summary>
    /// <exception cref="IOException">The list cannot be read any more.</exception>
    public bool Holds(string password) => file is not null && Find(HashOf(password));

    /// <summary>Why the list cannot be used; null when it can, or there is none.</summary>
    public string? Problem()
    {
        try
        {
            _ = Holds("");
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return error.Message;
        }
    }

    // The half in which it would be is searched again, until no line is left.
    private bool Find(string hash)
    {
        using var list = new FileStream(file!, FileMode.Open, FileAccess.Read, FileShare.Read, LongestLine);
        Span<byte> around = stackalloc byte[2 * LongestLine];
        var (low, high) = (0L, list.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var from = Math.Max(low, middle - LongestLine);
            list.Position = from;
            var read = around[..list.ReadAtLeast(around, around.Length, throwOnEndOfStream: false)];
            var begins = read[..(int)(middle - from)].LastIndexOf((byte)'\n') + 1;
            var line = read[begins..];
            var length = line.IndexOf((byte)'\n') is var end and >= 0 ? end : line.Length;
            if (length < Digits || !Encoding.ASCII.GetString(line[..Digits]).All(char.IsAsciiHexDigit))
            {
                throw new InvalidDataException($"{file} is no list of SHA-1 in order, a line each.");
            }

            var order = string.Compare(Encoding.ASCII.GetString(line[..Digits]), hash, StringComparison.OrdinalIgnoreCase);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (from + begins + length + 1, high) : (low, from + begins);
        }

        return false;
    }

    [SuppressMessage("Security", "CA5350", Justification = "The lists are made with it; nothing is kept.")]
    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
}
