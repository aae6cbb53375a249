using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>A group of rows of released_diffuse with its sums; wholes and hundred-millionths apart, since a sum outgrows 64 bits.</summary>
internal sealed class DiffuseSumRow
{
    private static readonly Dictionary<DiffuseField, string> Columns = new()
    {
        [DiffuseField.Year] = "reporting_year",
        [DiffuseField.Region] = "region",
        [DiffuseField.SourceCategory] = "source_category",
        [DiffuseField.Pollutant] = "pollutant",
        [DiffuseField.Medium] = "medium",
        [DiffuseField.Method] = "method",
    };

    public int? ReportingYear { get; init; }

    public string? Region { get; init; }

    public string? SourceCategory { get; init; }

    public int? Pollutant { get; init; }

    public string? Medium { get; init; }

    public string? Method { get; init; }

    public int Records { get; init; }

    public int? LeastPollutant { get; init; }

    public int? MostPollutant { get; init; }

    public long? Wholes { get; init; }

    public long? Parts { get; init; }

    /// <summary>The statement that gives such rows.</summary>
    public static string Sql(string where, IReadOnlyList<DiffuseField> by)
    {
        var columns = string.Join(", ", by.Select(field => Columns[field]));
        return $"""
            select {(by.Count == 0 ? "" : columns + ",")} count(*) as records, min(pollutant) as least_pollutant, max(pollutant) as most_pollutant, sum(quantity_kg_e8 / 100000000) as wholes, sum(quantity_kg_e8 % 100000000) as parts
            from released_diffuse w {where} {(by.Count == 0 ? "" : "group by " + columns)}
            """;
    }

    public DiffuseSum ToSum() => new(
        ReportingYear,
        Region is { } region ? new Kato(region) : null,
        SourceCategory,
        Pollutant,
        Medium is { } medium ? Codes.MediumOf(medium) : null,
        Method is { } method ? Codes.MethodOf(method) : null,
        Records,
        LeastPollutant == MostPollutant ? Quantity.Exact(((Int128)(Wholes ?? 0) * Quantity.Scale) + (Parts ?? 0)) : null);
}
