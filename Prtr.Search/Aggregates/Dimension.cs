using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>What rows or columns of an aggregate can stand for: one value for each record, so that sums over the values add up.</summary>
/// <param name="Name">As it stands in an address, in JSON and as a column of CSV.</param>
/// <param name="Value">The record's value as the query names it; null where the record has none.</param>
/// <param name="Order">The order of the values where they have one of their own; null: the largest first.</param>
/// <param name="Facet">The facet of the query that a value can be chosen in; null where there is none.</param>
public sealed record Dimension(string Name, Func<PublicRecord, string?> Value, Comparison<string>? Order = null, Facet? Facet = null)
{
    /// <summary>The oblast or city of republican significance.</summary>
    public static Dimension Region { get; } = new("region", r => r.Report.Kato.Region.Value, Facet: Queries.Facet.Region);

    public static Dimension Year { get; } = new("year", r => YearText(r.Report.Year), string.CompareOrdinal, Queries.Facet.Year);

    public static IReadOnlyList<Dimension> All { get; } =
    [
        Region,
        new("activity", r => r.Report.MainActivity, Facet: Queries.Facet.Activity),
        new("sector", r => r.Report.MainActivity.Split('(')[0], Facet: Queries.Facet.Activity),
        new("operator", r => r.Report.OperatorBin.Value, Facet: Queries.Facet.Operator),
        new("facility", r => r.Report.FacilityId.ToString(CultureInfo.InvariantCulture)),
        new("pollutant", r => r.Pollutant?.ToString(CultureInfo.InvariantCulture) ?? Group(r), Facet: Queries.Facet.Pollutant),
        new("group", Group, Facet: Queries.Facet.Pollutant),
        new("waste", r => r.WasteCode, Facet: Queries.Facet.Waste),
        new("hazardous", Hazardous, string.CompareOrdinal, Queries.Facet.Waste),
        new("medium", r => r.Medium?.Code(), Listed("air", "water", "land"), Queries.Facet.Medium),
        new("operation", r => r.Operation ?? r.Treatment?.Code(), Facet: Queries.Facet.Operation),
        new("destination", r => r.DestinationKato?.Region.Value ?? r.DestinationCountry, Facet: Queries.Facet.Destination),
        new("kind", r => r.Kind.Code(), Listed("release", "wastewater", "waste"), Queries.Facet.Kind),
        Year,
        new("method", r => r.Method.Code(), Listed("M", "C", "E")),
    ];

    public static Dimension? Find(string name) => All.FirstOrDefault(dimension => dimension.Name == name);

    /// <summary>A year as a value.</summary>
    public static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string? Group(PublicRecord record) => record.PollutantGroup is { } group ? "group:" + group : null;

    private static string? Hazardous(PublicRecord record) => record.Hazardous switch { true => "hazardous", false => "non-hazardous", null => null };

    private static Comparison<string> Listed(params string[] values) => (left, right) => Array.IndexOf(values, left).CompareTo(Array.IndexOf(values, right));
}
