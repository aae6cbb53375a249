using System.Text.RegularExpressions;

namespace Prtr.Ingest.People;

/// <summary>Names of the code as words of database and command line: <c>SetCheck</c> is <c>set-check</c>.</summary>
internal static partial class KebabCase
{
    public static string Of(string name) => Capital().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
