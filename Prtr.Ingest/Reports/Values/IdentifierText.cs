using System.Text.RegularExpressions;

namespace Prtr.Ingest.Reports.Values;

/// <summary>Numbers and codes that a program took for quantities: <c>8.0</c>, <c>2.0440003656E10</c>.</summary>
public static partial class IdentifierText
{
    /// <summary>The digits of <c>8.0</c> or <c>8,0</c>, as data frames write whole numbers beside blanks; the trimmed text itself when it is nothing like that.</summary>
    public static string Whole(string text)
    {
        var trimmed = text.Trim();
        return Fraction().Match(trimmed) is { Success: true } match ? match.Groups["digits"].Value : trimmed;
    }

    /// <summary>Whether it is a number with an exponent: its last digits may be lost, so it is not read.</summary>
    public static bool HasExponent(string text) => Exponent().IsMatch(text);

    [GeneratedRegex(@"^(?<digits>[0-9]+)[.,]0+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^\s*[0-9]+(?:[.,][0-9]+)?\s?[eEеЕ]\+?[0-9]{1,3}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();
}
