using System.Data.Common;
using Dapper;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>Writes the reports of diffuse sources of one submission inside a transaction; ids are given in the order of writing.</summary>
internal sealed class DiffuseWriter : IDisposable
{
    private readonly long submissionId;
    private readonly LastIds last;
    private readonly BulkInsert reports;
    private readonly BulkInsert versions;
    private readonly BulkInsert rows;
    private readonly BulkInsert received;

    private DiffuseWriter(DbTransaction transaction, long submissionId, LastIds last)
    {
        this.submissionId = submissionId;
        this.last = last;
        reports = BulkInsert.Into(transaction, "diffuse_report", ["id", "authority_key", "region", "reporting_year"]);
        versions = BulkInsert.Into(
            transaction, "diffuse_version", ["id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", "authority"]);
        rows = BulkInsert.Into(transaction, "diffuse_row", ["id", "version_id", .. DiffuseContent.RowColumns, .. ReportColumns.Place]);
        received = BulkInsert.Into(
            transaction, "received_diffuse", ["id", "submission_id", "position", "reporting_year", "authority", "region", "outcome", "version_id"]);
    }

    public static async Task<DiffuseWriter> BeginAsync(DbTransaction transaction, long submissionId, CancellationToken cancellationToken)
    {
        const string sql = """
            select (select coalesce(max(id), 0) from diffuse_report) as report,
                (select coalesce(max(id), 0) from diffuse_version) as version,
                (select coalesce(max(id), 0) from diffuse_row) as row,
                (select coalesce(max(id), 0) from received_diffuse) as received
            """;
        var last = await transaction.Connection!.QuerySingleAsync<LastIds>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
        return new DiffuseWriter(transaction, submissionId, last);
    }

    public long Report(DiffuseReportKey key)
    {
        reports.Add(++last.Report, key.AuthorityKey, key.Region.Value, key.Year);
        return last.Report;
    }

    /// <returns>The version's id, and those of its rows in their order.</returns>
    public (long Id, IReadOnlyList<long> Rows) Version(long reportId, int version, DiffuseContent content, DateOnly receivedOn, DateOnly firstReceivedOn)
    {
        var id = ++last.Version;
        var late = new ReportingYear(content.Key.Year).IsLate(firstReceivedOn);
        versions.Add(id, reportId, version, submissionId, content.Sha256, receivedOn, late, content.Authority);
        var ids = new List<long>(content.Rows.Count);
        foreach (var (place, columns) in content.Rows)
        {
            ids.Add(++last.Row);
            rows.Add([last.Row, id, .. columns, place.File, place.Sheet, place.Row]);
        }

        return (id, ids);
    }

    /// <returns>The entry's id.</returns>
    public long Received(int position, DiffuseReport report, ReportOutcome outcome, long? versionId)
    {
        received.Add(++last.Received, submissionId, position, report.Year, report.Authority, report.Region?.Value, outcome.Word(), versionId);
        return last.Received;
    }

    /// <summary>Ends the writing; before it no other table may refer to what was written.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var insert in Inserts)
        {
            await insert.CompleteAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var insert in Inserts)
        {
            insert.Dispose();
        }
    }

    // A table comes after those that it refers to.
    private BulkInsert[] Inserts => [reports, versions, rows, received];

    private sealed class LastIds
    {
        public long Report { get; set; }

        public long Version { get; set; }

        public long Row { get; set; }

        public long Received { get; set; }
    }
}
