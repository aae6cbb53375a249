using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Column = Prtr.Search.Columns.Column<Prtr.Search.Queries.FacilityHit>;

namespace Prtr.Search.Exports;

/// <summary>A facility that a query found, with sums over its matching records; names and place are those of its latest matching year.</summary>
public static class FacilityHitColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        .. ReportColumns.Named("facility_id", "facility_name", "operator_bin", "operator_name", "region_kato", "region", "activity", "latitude", "longitude")
            .Select(column => column.In<FacilityHit>(hit => hit.Facility)),
        Column.Wholes("years", 16, hit => hit.Years),
        Column.Whole("records", 10, hit => hit.Totals.Records),
        Column.Whole("over_threshold", 10, hit => hit.Totals.OverThreshold),
        .. Measure.Kept.Where(measure => measure.Unit is not null && !measure.IsPart).Select(measure => Column.SumOrNone(measure.Name, 16, hit => hit.Totals[measure])),
        .. Measure.Weighed.Select(measure => Column.SumOrNone(measure.Name, 16, hit => hit.Totals[measure] is > 0 and var amount ? amount : null)),
    ];

    /// <summary>The properties of a feature: its place is its geometry.</summary>
    public static ImmutableArray<Column> OfFeature { get; } = [.. All.Where(column => column.Type != CellType.Degrees)];
}
