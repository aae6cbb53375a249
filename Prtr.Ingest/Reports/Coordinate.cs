using System.Globalization;
using System.Text.RegularExpressions;

namespace Prtr.Ingest.Reports;

/// <summary>A latitude or longitude as written.</summary>
/// <param name="Degrees">Decimal degrees on WGS 84; south and west are negative.</param>
/// <param name="Step">The smallest difference that the notation can show, in degrees: 0.01 for <c>51.16</c>, 1/3600 for whole seconds.</param>
public readonly partial record struct Coordinate(double Degrees, double Step)
{
    private const int LongestText = 60;

    // North, south, east, west; с.ш. ю.ш. в.д. з.д. in Russian, с.е. о.е. ш.б. б.б. in Kazakh.
    private const string Hemisphere = @"[NSEW]|[сю]\.?\s?ш\.?|[вз]\.?\s?д\.?|[со]\.?\s?е\.?|[шб]\.?\s?б\.?";

    private const string Pattern =
        @"^\s*(?<before>" + Hemisphere + @")?\s*(?<sign>[-−–+])?(?<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)\s*" +
        @"(?:[°º˚]|град(?:ус(?:а|ов)?)?\.?|гр\.?|deg\.?)?" +
        @"(?:(?:(?<=[°º˚а-яa-z.])|[\s:-])\s*(?<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:['’‘′´`]|мин(?:ут[аы]?)?\.?|min\.?)?" +
        @"(?:(?:(?<=['’‘′´`а-яa-z.])|[\s:-])\s*(?<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:[""”“″]|['’‘′´`]{2}|сек(?:унд[аы]?)?\.?|sec\.?)?)?)?" +
        @"\s*(?<after>" + Hemisphere + @")?\s*$";

    /// <summary>
    /// Reads decimal degrees (<c>51.16</c>, <c>51,16° N</c>) or degrees with minutes and seconds
    /// (<c>51°09'41,25"</c>, <c>51 09 41.25</c>, <c>51 град 09 мин 41 сек с.ш.</c>). False when it is neither,
    /// or minutes or seconds reach sixty.
    /// </summary>
    public static bool TryParse(string text, out Coordinate coordinate)
    {
        coordinate = default;
        if (text.Length > LongestText || Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var degrees = Part(match.Groups["degrees"]);
        var minutes = Part(match.Groups["minutes"]);
        var seconds = Part(match.Groups["seconds"]);
        if ((degrees.Decimals > 0 && minutes.Given) || (minutes.Decimals > 0 && seconds.Given) || minutes.Value >= 60 || seconds.Value >= 60 || degrees.Value > 180)
        {
            return false;
        }

        var size = degrees.Value + (minutes.Value / 60) + (seconds.Value / 3600);
        var (unit, last) = seconds.Given ? (1.0 / 3600, seconds) : minutes.Given ? (1.0 / 60, minutes) : (1.0, degrees);
        coordinate = new Coordinate((double)(IsNegative(match) ? -size : size), unit * Math.Pow(10, -last.Decimals));
        return true;
    }

    private static bool IsNegative(Match match)
    {
        var hemisphere = (match.Groups["before"].Value + match.Groups["after"].Value).ToLowerInvariant();
        var southOrWest = hemisphere.Length > 0 && "swюзоб".Contains(hemisphere[0], StringComparison.Ordinal);
        return southOrWest || match.Groups["sign"].Value is "-" or "−" or "–";
    }

    private static (bool Given, decimal Value, int Decimals) Part(Group group)
    {
        var point = group.Value.AsSpan().IndexOfAny('.', ',');
        return group.Success && decimal.TryParse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (true, value, point < 0 ? 0 : group.Length - point - 1)
            : default;
    }

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
