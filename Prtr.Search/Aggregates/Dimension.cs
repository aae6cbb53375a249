using System.Globalization;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>What rows or columns of an aggregate can stand for: one value for each record, so that sums over the values add up.</summary>
/// <param name="Values">The values of what facilities report.</param>
/// <param name="Facet">The facet of the query that a value can be chosen in; null where there is none.</param>
public sealed record Dimension(RecordDimension Values, Facet? Facet = null)
{
    private static readonly Dictionary<string, Func<DiffuseRecord, string?>> Diffuse = new()
    {
        ["region"] = record => record.Region.Value,
        ["district"] = record => record.Kato.District?.Value,
        ["pollutant"] = record => record.Pollutant.ToString(CultureInfo.InvariantCulture),
        ["group"] = record => "group:" + record.PollutantGroup,
        ["medium"] = record => record.Medium.Code(),
        ["kind"] = _ => RecordKind.Diffuse.Code(),
        ["year"] = record => record.Year.ToString("0000", CultureInfo.InvariantCulture),
        ["method"] = record => record.Method.Code(),
        ["category"] = record => record.SourceCategory,
    };

    public static IReadOnlyList<Dimension> All { get; } =
    [
        .. from facet in Facet.All
           from values in facet.Dimensions
           select new Dimension(values, facet),
        .. RecordDimensions.OfNoFacet.Select(values => new Dimension(values)),
        new(new RecordDimension("category", _ => null)),
    ];

    /// <summary>The oblast or city of republican significance.</summary>
    public static Dimension Region { get; } = Find("region")!;

    public static Dimension Pollutant { get; } = Find("pollutant")!;

    public static Dimension Hazardous { get; } = Find("hazardous")!;

    public static Dimension Year { get; } = Find("year")!;

    /// <summary>As it stands in an address, in JSON and as a column of CSV.</summary>
    public string Name => Values.Name;

    /// <summary>The order of the values where they have one of their own; null: the largest first.</summary>
    public Comparison<string>? Order => Values.Order;

    /// <summary>The value of a figure of diffuse sources; null where these have none.</summary>
    public string? ValueOf(DiffuseRecord record) => Diffuse.GetValueOrDefault(Name)?.Invoke(record);

    /// <summary>Whether values of what the query asks for can differ in it: diffuse sources have categories and no facilities.</summary>
    public bool IsOf(RegisterQuery query) => query.IsDiffuse ? Diffuse.ContainsKey(Name) : Name != "category";

    /// <summary>The query that finds of its records exactly those with the value; null where no query does.</summary>
    public RegisterQuery? Narrow(RegisterQuery query, string value) =>
        Facet is null ? null
        : Facet != Facet.Activity ? query.Only(Facet, value)
        : query.ActivityRole == ActivityRole.Main || query.Chosen(Facet).IsEmpty ? query.Only(Facet, value) with { ActivityRole = ActivityRole.Main }
        : null;

    public static Dimension? Find(string name) => All.FirstOrDefault(dimension => dimension.Name == name);
}
