using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>How complete and how good the data are. A remark on a withheld figure could say something about it and is not counted.</summary>
internal sealed class CompletenessIndicator : IIndicator
{
    private static readonly Cell[] ChangesCells =
        [Cell.Of(Dimension.Region), new("reports_before", FigureUnit.Count), new("absent", FigureUnit.Count), new("added", FigureUnit.Count)];

    private static readonly Cell[] AbsentCells =
    [
        Cell.Of(Dimension.Region), new("facility", FigureUnit.Code), new("facility_name", FigureUnit.Text), new("operator_name", FigureUnit.Text),
        Cell.Of(Dimension.Activity),
    ];

    private static readonly string ChangesSql = $"""
        with {Source.Reports.In()}, {Source.Reports.In("@before", "earlier")}
        select region, sum(reported) as reports_before, sum(absent) as absent, sum(added) as added
        from (
            select e.region, 1 as reported, case when n.facility_id is null then 1 else 0 end as absent, 0 as added
            from earlier e left join reports n on n.facility_id = e.facility_id
            union all
            select n.region, 0, 0, case when e.facility_id is null then 1 else 0 end
            from reports n left join earlier e on e.facility_id = n.facility_id) both_years
        group by region
        """;

    private static readonly string AbsentSql = $"""
        with {Source.Reports.In()}, {Source.Reports.In("@before", "earlier")}
        select e.region, e.facility_id as facility, e.facility_name, e.operator_name, e.activity
        from earlier e left join reports n on n.facility_id = e.facility_id
        where n.facility_id is null
        """;

    public string Id => "completeness";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        var withheld = await reader.TableAsync("withheld", Links.Search(reader.Year, "withheld=yes&view=records"),
            new(Source.Records, [Dimension.Kind], [Measure.Records, Measure.Withheld]) { HasTotal = true }, cancellationToken);
        var thresholds = await reader.TableAsync("under-threshold", Links.Search(reader.Year, "flag=under-threshold&view=records"),
            new(Source.Records, [Dimension.Route], [Measure.Where("with_threshold", "below_threshold is not null"), Measure.Where("under_threshold", "below_threshold = 1")])
            {
                HasTotal = true,
            },
            cancellationToken);
        return
        [
            await BothYearsAsync(reader, "reporting-again", ChangesSql, ChangesCells, ["region"], cancellationToken),
            await BothYearsAsync(reader, "absent-facilities", AbsentSql, AbsentCells, ["region", "facility"], cancellationToken),
            await reader.TableAsync("remarks", Links.Search(reader.Year, "view=records"),
                new(Source.Remarks, [Dimension.Remark], [Measure.Remarks, Measure.Facilities]) { Where = "withheld_ground is null" }, cancellationToken),
            withheld.With("share_percent", after: "withheld", row => Percent.Share(row["withheld"], row["records"])),
            await reader.TableAsync("withheld-by-ground", withheld.Link,
                new(Source.Records, [Dimension.Ground, Dimension.Kind], [Measure.Withheld, Measure.Facilities]) { Where = "withheld_ground is not null" }, cancellationToken),
            thresholds.With("share_percent", after: "under_threshold", row => Percent.Share(row["under_threshold"], row["with_threshold"])),
        ];
    }

    private static async Task<FigureTable> BothYearsAsync(
        YearReader reader, string id, string sql, IReadOnlyList<Cell> cells, IReadOnlyList<string> order, CancellationToken cancellationToken)
    {
        if (reader.Before is not { } before)
        {
            return YearReader.WithoutYearBefore(id, Links.Search(reader.Year), sql, cells);
        }

        return YearReader.Table(id, Links.Search(before), sql, cells, await reader.RowsAsync(sql, cells, cancellationToken), order);
    }
}
