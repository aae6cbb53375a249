using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Gives the American rows codes of this register, always the same: substances by CAS number, all else that has no counterpart by a hash,
/// so that frequent values stay frequent.
/// </summary>
internal sealed class TriCodes(ReferenceData reference)
{
    private readonly Dictionary<string, int> byCas = reference.Pollutants.Values
        .Where(pollutant => pollutant.Cas is not null)
        .ToDictionary(pollutant => pollutant.Cas!.Replace("-", "", StringComparison.Ordinal), pollutant => pollutant.Number);

    private readonly string[] activities = [.. reference.Activities.Values.Where(activity => activity.Level > 1).Select(activity => activity.Code).Order(StringComparer.Ordinal)];
    private readonly string[] wastes = [.. reference.WasteCodes.Values.Where(waste => waste.Level == 3).Select(waste => waste.Code).Order(StringComparer.Ordinal)];
    private readonly string[] operations = [.. reference.Operations.Keys.Order(StringComparer.Ordinal)];
    private readonly string[] countries = ["RU", "KG", "UZ", "CN", "DE"];

    private readonly Kato[][] districts = [.. reference.Regions.Select(region => reference.Units.Keys
        .Where(unit => unit.Level == 2 && region.Code.Contains(unit)).Order().DefaultIfEmpty(region.Code).ToArray())];

    public int Pollutant(TriRelease release) =>
        byCas.TryGetValue(release.Cas.Replace("-", "", StringComparison.Ordinal), out var number) ? number : 1 + (int)(Hash(release.Substance) % 91);

    public string Activity(TriFacility facility) => Of(activities, facility.Naics);

    public Kato Place(TriFacility facility) => Of(Of(districts, facility.State), facility.County);

    /// <summary>Facilities whose names begin alike have one operator.</summary>
    public static string Operator(TriFacility facility) => BinOf(Owner(facility));

    public static string Owner(TriFacility facility) => string.Join(' ', facility.Name.Split(' ').Take(2));

    public string Waste(int row) => Of(wastes, row);

    public bool IsHazardous(string waste) => reference.WasteCodes[waste].Hazardous == true;

    public string Operation(int row) => Of(operations, row);

    public string Country(int row) => Of(countries, row);

    public Kato Destination(int row) => Of(Of(districts, row), row + 1);

    public static string BinOf(string text)
    {
        for (var number = Hash(text) % 10_000_000_000; ; number++)
        {
            var digits = number.ToString("00000000000", CultureInfo.InvariantCulture);
            if (Bin.CheckDigit(digits) is { } check)
            {
                return FormattableString.Invariant($"{digits}{check}");
            }
        }
    }

    /// <summary>Evenly spread and the same on every machine.</summary>
    public static uint Hash(string text) => text.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));

    private static T Of<T>(T[] values, string text) => values[Hash(text) % values.Length];

    private static T Of<T>(T[] values, int row) => Of(values, row.ToString(CultureInfo.InvariantCulture));
}
