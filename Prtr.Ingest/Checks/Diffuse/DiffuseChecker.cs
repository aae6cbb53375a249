using System.Globalization;
using Prtr.Ingest.Checks.Rules;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Diffuse;

/// <summary>Makes all remarks on a report of diffuse sources; what is asked of every report is asked by the same checks.</summary>
public static class DiffuseChecker
{
    /// <summary>The remarks in the order of the rows, after those on the report as a whole.</summary>
    public static IReadOnlyList<Remark> Check(DiffuseReport report, DiffuseContext context)
    {
        var rows = report.Rows.Select(Common).ToList();
        var year = report.Rows[0].ReportYear;
        var remarks = new RemarkList();
        remarks.AddRange(
            report.ReadingRemarks
                .Concat(OpenYear.Of(year, context.Years))
                .Concat(LateReport.Of(year, context.ReceivedOn))
                .Concat(OtherAuthority(report, context))
                .Concat(RequiredValues.Quantities(rows))
                .Concat(report.Rows.SelectMany(Missing))
                .Concat(NegativeValues.Of(rows))
                .Concat(Twice(report.Rows))
                .Concat(MethodNames.Of(rows))
                .Concat(ManyDigits.Of(rows, context.Settings))
                .Concat(report.Rows.SelectMany((row, index) => AgainstLastYear(row, index, context)))
                .Select(remark => context.Settings.LevelOf(remark) is { } level ? remark with { Level = level } : null)
                .OfType<Remark>());
        return RemarkCap.Of([.. remarks.Kept.OrderBy(remark => remark.Row?.Index ?? -1)], more: remarks.More);
    }

    private static CommonRow Common(DiffuseRow row, int index) =>
        new(RefOf(index), row.Place, row.QuantityKg, default, row.Method, row.MethodName, default, "quantity_kg");

    private static IEnumerable<Remark> OtherAuthority(DiffuseReport report, DiffuseContext context) =>
        context.OtherAuthority is { } other ? [RemarkKinds.AuthorityDiffers.On(report.Rows[0].Authority, other)] : [];

    private static IEnumerable<Remark> Missing(DiffuseRow row, int index) => RequiredValues.Missing(
        RefOf(index),
        ("report_year", RequiredValues.Blank(row.ReportYear)),
        ("authority", RequiredValues.Blank(row.Authority)),
        ("kato", RequiredValues.Blank(row.Kato)),
        ("source_category", RequiredValues.Blank(row.SourceCategory)),
        ("pollutant", RequiredValues.Blank(row.Pollutant)),
        ("medium", RequiredValues.Blank(row.Medium)),
        ("method", RequiredValues.Blank(row.Method)));

    private static IEnumerable<Remark> Twice(IReadOnlyList<DiffuseRow> rows)
    {
        var first = new Dictionary<DiffuseKey, Place>();
        foreach (var (index, row) in rows.Index())
        {
            if (row.Key is { } key && !first.TryAdd(key, row.Place))
            {
                yield return RemarkKinds.DiffuseRowTwice.At(row.Place, null, first[key].Row.ToString(CultureInfo.InvariantCulture)) with { Row = RefOf(index) };
            }
        }
    }

    private static IEnumerable<Remark> AgainstLastYear(DiffuseRow row, int index, DiffuseContext context) =>
        row.Key is { } key && context.LastYear.TryGetValue(key, out var before)
            && ReleasesAgainstLastYear.Compare(row.QuantityKg, before, context.Settings) is { } remark
            ? [remark with { Row = RefOf(index) }]
            : [];

    private static RowRef RefOf(int index) => new(RecordKind.Diffuse, index);
}
