using System.Globalization;
using System.Text.RegularExpressions;

namespace Prtr.Ingest.Reports.Values;

/// <summary>Reads a year: <c>2022</c>, <c>2022 г.</c>, <c>2022 жыл</c>, or a date in it.</summary>
public static partial class YearText
{
    public static int? Read(string text) =>
        Shape().Match(text) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[./][0-9]{1,2}[./](?<year>[0-9]{4})|(?<year>[0-9]{4})(?:-[0-9]{2}-[0-9]{2}(?:[T ][0-9:.]+Z?)?|[.,]0+|\s?(?:г\.?|год|ж\.?|жыл|жылы|year))?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
