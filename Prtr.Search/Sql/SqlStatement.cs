using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Sql;

/// <summary>
/// The one statement that answers a query. A record that fails in no facet counts for all of them, one that fails in a single facet for that one only;
/// each row of the answer says its part, what it is grouped by, and the counts and sums of the group.
/// </summary>
internal static class SqlStatement
{
    /// <summary>The part with sums for each facility and year; the parts before it are the facets by number.</summary>
    public const int Sums = 100;

    /// <summary>The part with sums for each facility, year, medium and released pollutant that counts with a weight of its own: those are not in the statement.</summary>
    public const int Weighed = 101;

    /// <summary>The part with sums for each kind of records and pollutant.</summary>
    public const int Substances = 102;

    private const int GroupColumns = 3;

    private static readonly string[] OfRecord =
        ["id", "report_version_id", "facility_id", "reporting_year", "kind", "withheld_ground", "medium", .. SqlSums.Columns];

    private static readonly string Columns = string.Join(
        ", ",
        OfRecord.Select(column => $"w.{column}")
            .Concat(Facet.Indexed.SelectMany(facet => facet.Columns.Except(OfRecord).Select(column => facet.IsOfReport ? $"p.{column}" : $"w.{column}")))
            .Distinct());

    private static readonly string Weighing = string.Join(", ", ReferenceConcentration.Screening.Keys.Union(GreenhouseGases.Potentials.Keys).Order().Select(number => Number(number)));

    private static readonly string Nothing = string.Join(", ", Enumerable.Repeat("0", SqlSums.Count));

    /// <summary>Counts for every facet, and sums for every facility and year, and for every pollutant.</summary>
    public static string Answer(SqlConditions conditions)
    {
        var parts = Facet.All.Select(facet => Part(facet, facet.For(conditions.Query).Columns)).Append($"""
            select {Sums}, {Text("null")}, {Text("null")}, {Text("null")}, facility_id, reporting_year, count(*), {SqlSums.Sums}
            from hit where failed = 0 group by facility_id, reporting_year
            union all
            select {Weighed}, {Text("pollutant")}, {Text("medium")}, {Text("null")}, facility_id, reporting_year, count(*), {SqlSums.Sums}
            from hit where failed = 0 and kind = '{RecordKind.Release.Code()}' and pollutant in ({Weighing}) group by pollutant, medium, facility_id, reporting_year
            union all
            select {Substances}, {Text("kind")}, {Text("pollutant")}, {Text("null")}, 0, 0, count(*), {SqlSums.Sums}
            from hit where failed = 0 and pollutant is not null and withheld_ground is null group by kind, pollutant
            """);
        return conditions.Dialect.Once("hit", Hits(conditions), string.Join(" union all ", parts));
    }

    /// <summary>The keys and amounts of all matching records.</summary>
    public static string Keys(SqlConditions conditions) =>
        $"select id, report_version_id, coalesce(quantity_kg_e8, 0), coalesce(quantity_t_e8, 0), kind, medium, pollutant from ({Hits(conditions)}) hit where failed = 0";

    private static string Hits(SqlConditions conditions)
    {
        var fails = conditions.Fails.Count == 0 ? "0" : string.Join(" + ", conditions.Fails.Keys.Select(facet => $"fails_{facet.Name}"));
        var failed = conditions.Fails.Count == 0 ? "0" : string.Join(" + ", conditions.Fails.Keys.Select(facet => $"fails_{facet.Name} * {Number(facet)}"));
        var tests = string.Concat(conditions.Fails.Select(pair => $", {pair.Value} as fails_{pair.Key.Name}"));
        return $"""
            select tested.*, {failed} as failed from (
                select {Columns}{tests}
                from released_record w join released_report p on p.report_version_id = w.report_version_id
                where {string.Join(" and ", conditions.Always.Select(condition => $"({condition})"))}) tested
            where {fails} <= 1
            """;
    }

    private static string Part(Facet facet, IReadOnlyList<string> columns) => $"""
        select {facet.Number.ToString(CultureInfo.InvariantCulture)}, {string.Join(", ", Enumerable.Range(0, GroupColumns).Select(i => Text(columns.ElementAtOrDefault(i) ?? "null")))}, facility_id, 0, count(*), {Nothing}
        from hit where failed in (0, {Number(facet)}) group by {string.Join(", ", columns)}, facility_id
        """;

    // A union has one type for each column, whatever a facet is grouped by.
    private static string Text(string column) => $"cast({column} as nvarchar(1000))";

    private static string Number(Facet facet) => Number(facet.Number + 1);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
