using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>The shapes of single values in an address. A well-shaped code that no list has simply finds nothing.</summary>
internal static partial class QueryValues
{
    /// <summary>How "all" stands among ranges of years.</summary>
    public static YearRange AllYears { get; } = new(int.MinValue, int.MaxValue);

    public static bool FacilityId(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;

    /// <summary>The shape of codes that are words: remarks, categories of diffuse sources.</summary>
    public static bool Code(string text, out string code)
    {
        code = text;
        return WordShape().IsMatch(text);
    }

    public static bool OneOf<T>(string text, Func<T, string> code, out T value)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            if (code(known) == text)
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }

    public static bool Years(string text, out YearRange years)
    {
        years = AllYears;
        if (text == "all")
        {
            return true;
        }

        if (!YearsShape().IsMatch(text))
        {
            return false;
        }

        var first = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        years = new YearRange(first, text.Length > 4 ? int.Parse(text.AsSpan(5), CultureInfo.InvariantCulture) : first);
        return years.First <= years.Last;
    }

    public static string Format(YearRange years) =>
        years == AllYears ? "all"
        : years.First == years.Last ? years.First.ToString("0000", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{years.First:0000}-{years.Last:0000}");

    public static bool Box(string text, [NotNullWhen(true)] out Box? box)
    {
        box = Degrees(text, 4) is [var west, var south, var east, var north] && IsPlace(south, west) && IsPlace(north, east) && west <= east && south <= north
            ? new Box(west, south, east, north)
            : null;
        return box is not null;
    }

    public static string Format(Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.West},{box.South},{box.East},{box.North}");

    public static bool Near(string text, [NotNullWhen(true)] out Near? near)
    {
        near = Degrees(text, 3) is [var latitude, var longitude, var km] && IsPlace(latitude, longitude) && km > 0 && km <= AskedLimit.Near.Most
            ? new Near(new GeoPoint(latitude, longitude), km)
            : null;
        return near is not null;
    }

    /// <summary>Whether a text is a place with a distance that is beyond the limit.</summary>
    public static bool IsTooFar(string text) =>
        Degrees(text, 3) is [var latitude, var longitude, var km] && IsPlace(latitude, longitude) && km > AskedLimit.Near.Most;

    public static string Format(Near near) =>
        string.Create(CultureInfo.InvariantCulture, $"{near.Place.Latitude},{near.Place.Longitude},{near.Kilometres}");

    public static bool YesOrNo(string text, out bool yes)
    {
        yes = text == "yes";
        return text is "yes" or "no";
    }

    public static bool Order(string text, [NotNullWhen(true)] out ResultOrder? order)
    {
        var descending = text.StartsWith('-');
        order = OneOf<SortKey>(descending ? text[1..] : text, Code, out var key) ? new ResultOrder(key, descending) : null;
        return order is not null;
    }

    public static string Code(SortKey key) => key switch
    {
        SortKey.Threshold => "threshold",
        SortKey.Name => "name",
        SortKey.Quantity => "quantity",
        SortKey.Year => "year",
        SortKey.ScreeningScore => "screening_score",
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    public static string Code(ResultView view) => view switch
    {
        ResultView.Facilities => "facilities",
        ResultView.Records => "records",
        _ => throw new ArgumentOutOfRangeException(nameof(view)),
    };

    public static string Code(ActivityRole role) => role switch
    {
        ActivityRole.Any => "any",
        ActivityRole.Main => "main",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static bool Number(string text, int largest, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= largest;

    // Adding zero turns -0, which would be written differently, into 0.
    private static double[] Degrees(string text, int count)
    {
        var numbers = new List<double>(count);
        foreach (var part in text.Split(','))
        {
            if (numbers.Count == count || !double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return [];
            }

            numbers.Add(number + 0.0);
        }

        return [.. numbers];
    }

    private static bool IsPlace(double latitude, double longitude) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180;

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordShape();

    [GeneratedRegex(@"^(19|20|21)[0-9]{2}(-(19|20|21)[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearsShape();
}
