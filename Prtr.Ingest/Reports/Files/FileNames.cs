using System.Security.Cryptography;
using System.Text;
using Prtr.Search.Text;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Names of files as they are shown and kept, whoever chose them.</summary>
internal static class FileNames
{
    // A path inside an archive may have 65,535 bytes; the register's columns hold 400 letters.
    private const int Longest = 400;
    private const int ShownOfLong = 150;
    private const int HashDigits = 16;

    /// <summary>The name on one line, with the number of what would steer a terminal; of a very long one the beginning, its hash and the end.</summary>
    public static string Of(string name)
    {
        var shown = Printable.OnOneLine(name);
        return shown.Length <= Longest ? shown
            : $"{Printable.Of(shown[..ShownOfLong])}…{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(name)))[..HashDigits]}…{Printable.Of(shown[^ShownOfLong..])}";
    }
}
