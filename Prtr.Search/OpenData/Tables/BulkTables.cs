using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The tables that every data release is published as.</summary>
public static class BulkTables
{
    public static IReadOnlyList<BulkTable> All { get; } =
    [
        new BulkTable<FacilityRow>("facilities", true, FacilityColumns.All, FacilitiesAsync, row => row.Report.Place),
        Records("releases", RecordKind.Release),
        Records("wastewater", RecordKind.Wastewater),
        Records("waste", RecordKind.Waste),
        new BulkTable<DiffuseRecord>("diffuse", true, DiffuseColumns.All, (source, year, token) => source.Data.DiffuseAsync(year, token)),
        new BulkTable<PublicReport>("reports", true, RecordTables.Reports, ReportsAsync),
        new BulkTable<PollutantRow>("pollutants", false, ReferenceColumns.Pollutants, (source, _, _) => PollutantRow.Of(source.Reference, source.Data.Release.PublishedAt.Year).ToAsyncEnumerable()),
        List("activities", ReferenceColumns.Activities, reference => reference.Activities.Values.OrderBy(a => a.Code, StringComparer.Ordinal)),
        List("operations", ReferenceColumns.Operations, reference => reference.Operations.Values.OrderBy(o => o.Code[0]).ThenBy(o => o.Code.Length).ThenBy(o => o.Code, StringComparer.Ordinal)),
        List("source-categories", ReferenceColumns.SourceCategories, reference => reference.SourceCategories.Values.OrderBy(c => c.Position)),
        List("regions", ReferenceColumns.Regions, reference => reference.Units.Values.OrderBy(u => u.Code)),
        List("waste-codes", ReferenceColumns.Wastes, reference => reference.WasteCodes.Values.OrderBy(w => w.Code, StringComparer.Ordinal)),
        new BulkTable<RowChange<PublicRecord>>("changes", false, ChangeColumns.Of(RecordColumns.All), (source, _, token) => source.Data.ChangesAsync(token), isState: false),
        new BulkTable<RowChange<DiffuseRecord>>("changes-diffuse", false, ChangeColumns.Of(DiffuseColumns.All), (source, _, token) => source.Data.DiffuseChangesAsync(token), isState: false),
    ];

    private static BulkTable<PublicRecord> Records(string name, RecordKind kind) =>
        new(name, true, RecordTables.Of(kind), (source, year, token) => source.Data.RecordsAsync(kind, year, token), row => row.Report.Place);

    private static BulkTable<T> List<T>(string name, ImmutableArray<Column<T>> columns, Func<ReferenceData, IEnumerable<T>> rows) =>
        new(name, false, columns, (source, _, _) => rows(source.Reference).ToAsyncEnumerable());

    private static async IAsyncEnumerable<FacilityRow> FacilitiesAsync(BulkSource source, int? year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reports = await source.Data.ReportsAsync(cancellationToken);
        foreach (var facility in FacilityRow.Of(reports.Where(report => year is null || report.Year == year)))
        {
            yield return facility;
        }
    }

    private static async IAsyncEnumerable<PublicReport> ReportsAsync(BulkSource source, int? year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var report in await source.Data.ReportsAsync(cancellationToken))
        {
            if (year is null || report.Year == year)
            {
                yield return report;
            }
        }
    }
}
