using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Sql;

/// <summary>What a query finds in versions of reports that are public no more, by the very conditions that find it in public ones.</summary>
internal sealed class EndedRecords
{
    private readonly PublishedSnapshot snapshot;
    private readonly SqlDialect dialect;
    private readonly ReferenceData reference;

    /// <param name="reports">All versions that are asked about.</param>
    public EndedRecords(PublishedSnapshot snapshot, SqlDialect dialect, ReferenceData reference, IEnumerable<PublicReport> reports)
    {
        (this.snapshot, this.dialect, this.reference) = (snapshot, dialect, reference);
        snapshot.Know(reports.ToDictionary(report => report.ReportVersionId), new Dictionary<long, CodeList>());
    }

    /// <param name="years">The published years, oldest first.</param>
    /// <param name="reports">Versions that the same data release ended.</param>
    /// <param name="ended">Its id.</param>
    public async Task<IReadOnlyList<PublicRecord>> FindAsync(RegisterQuery query, IReadOnlyList<int> years, IReadOnlyList<PublicReport> reports, long ended, CancellationToken cancellationToken)
    {
        var before = new PublishedState(DataRelease.None with { Id = ended - 1 }, years);
        var conditions = new SqlConditions(query, reports, RegisterWords.Of(reports, reference), reference, before, dialect);
        conditions.Always.Add($"w.report_version_id in {dialect.Numbers("@versions")}");
        conditions.Parameters.Add("@versions", JsonSerializer.Serialize(reports.Select(report => report.ReportVersionId).ToArray()));
        var ids = await snapshot.QueryAsync<(long Id, long Version, long Kg, long T, string Kind, string? Medium, int? Pollutant)>(SqlStatement.Keys(conditions), conditions.Parameters, cancellationToken);
        return await snapshot.RecordsAsync(
            $"select {RecordRows.Columns} from released_record w where w.id in {dialect.Numbers("@ids")} order by w.id",
            new { ids = JsonSerializer.Serialize(ids.Select(row => row.Id).ToArray()) },
            cancellationToken).ToListAsync(cancellationToken);
    }
}
