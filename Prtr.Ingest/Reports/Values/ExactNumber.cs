using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Ingest.Reports.Values;

/// <summary>A decimal number exactly as written: <c>Digits</c> times ten to the power <c>Exponent</c>.</summary>
public readonly partial record struct ExactNumber(BigInteger Digits, int Exponent)
{
    private const int LongestText = 60;

    /// <summary>
    /// Reads a number as people write it: comma or point, spaces, no-break spaces or apostrophes in thousands,
    /// <c>1,2E-5</c>, <c>1,2·10^-5</c>, <c>1,2·10⁻⁵</c>. False for anything else: a product such as <c>12*1000</c>,
    /// a range, a unit or two numbers in one cell are for the person who wrote them to say.
    /// </summary>
    public static bool TryParse(string text, out ExactNumber number)
    {
        if (TryParsePlain(text, out number))
        {
            return true;
        }

        if (text.Length > LongestText || Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var written = Separators().Replace(match.Groups["number"].Value, "");
        if (Plain(written) is not { } plain)
        {
            return false;
        }

        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : plain.Length - point - 1;
        var digits = BigInteger.Parse(plain.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var exponent = match.Groups["exponent"] is { Success: true } power ? int.Parse(Plain10(power.Value), CultureInfo.InvariantCulture) : 0;
        number = new ExactNumber(match.Groups["minus"].Success ? -digits : digits, exponent - decimals);
        return true;
    }

    /// <summary>
    /// What the number would be if its only separator stood between thousands (<c>150,000</c>, <c>1.500</c>); null when nobody would read it so.
    /// A point is taken for one only before a zero at the end, which a decimal fraction does not need.
    /// </summary>
    public static string? AsThousands(string text) => MaybeThousands().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : null;

    /// <summary>The number as a whole multiple of ten to the power -<paramref name="scale"/>; null when it is finer than that.</summary>
    public BigInteger? Scaled(int scale)
    {
        var power = Exponent + scale;
        if (Digits.IsZero || power >= 0)
        {
            return Digits.IsZero ? BigInteger.Zero : Digits * BigInteger.Pow(10, power);
        }

        var (quotient, remainder) = BigInteger.DivRem(Digits, BigInteger.Pow(10, -power));
        return remainder.IsZero ? quotient : null;
    }

    /// <summary>As a decimal; null when it does not fit exactly.</summary>
    public decimal? ToDecimal() =>
        Scaled(12) is { } scaled && BigInteger.Abs(scaled) < new BigInteger(decimal.MaxValue) ? (decimal)scaled / 1_000_000_000_000m : null;

    // Nearly every number is digits with at most one point: no need for more than a look at each.
    private static bool TryParsePlain(ReadOnlySpan<char> text, out ExactNumber number)
    {
        number = default;
        long digits = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' && point < 0 && i > 0)
            {
                point = i;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                digits = (digits * 10) + (text[i] - '0');
            }
            else
            {
                return false;
            }
        }

        number = new ExactNumber(digits, point < 0 ? 0 : point + 1 - text.Length);
        return text.Length is > 0 and <= 18;
    }

    // Of two kinds of separators the last is the decimal one; one that comes several times separates thousands.
    private static string? Plain(string written)
    {
        var commas = written.Count(',');
        var points = written.Count('.');
        return (commas, points) switch
        {
            ( <= 1, 0) or (0, 1) => written.Replace(',', '.'),
            ( > 1, 0) => Thousands(written, ','),
            (0, > 1) => Thousands(written, '.'),
            (_, 1) when written.LastIndexOf(',') < written.IndexOf('.') => Mixed(written, ',', '.'),
            (1, _) when written.LastIndexOf('.') < written.IndexOf(',') => Mixed(written, '.', ','),
            _ => null,
        };
    }

    private static string? Mixed(string written, char thousands, char point)
    {
        var split = written.IndexOf(point, StringComparison.Ordinal);
        return Thousands(written[..split], thousands) is { } whole ? whole + "." + written[(split + 1)..] : null;
    }

    private static string? Thousands(string written, char separator)
    {
        var groups = written.Split(separator);
        return groups[0] is [not '0', ..] and { Length: <= 3 } && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) : null;
    }

    // Superscripts become plain digits, any minus the plain one.
    private static string Plain10(string power) => power.Normalize(NormalizationForm.FormKC).Replace('−', '-').Replace('–', '-');

    [GeneratedRegex(@"^\s*(?:(?<minus>[-−–])\s?|\+)?(?<number>[1-9][0-9]{0,2}(?:[\p{Zs}'’][0-9]{3})+(?:[.,][0-9]+)?|[0-9][0-9.,]*|[.,][0-9]+)(?:\p{Zs}?(?:[eEеЕ](?<exponent>[-+−–]?[0-9]{1,3})|[·*xх×∙⋅]\p{Zs}?10\^(?<exponent>[-+−–]?[0-9]{1,3})|[·xх×∙⋅]\p{Zs}?10(?<exponent>[-+−–][0-9]{1,3}|[⁺⁻]?[⁰¹²³⁴-⁹]{1,3})))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\s*[-+−–]?[1-9][0-9]{0,2}(?:,[0-9]{3}|\.[0-9]{2}0)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MaybeThousands();

    [GeneratedRegex(@"[\s'’]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
