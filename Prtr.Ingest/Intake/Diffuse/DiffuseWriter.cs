using System.Data.Common;
using Dapper;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>Writes the reports of diffuse sources of one submission inside a transaction; ids are given in the order of writing.</summary>
internal sealed class DiffuseWriter : IDisposable
{
    private readonly long submissionId;
    private readonly VersionWriter versions;
    private readonly BulkInsert received;
    private readonly BulkInserts inserts;
    private long lastReceived;

    private DiffuseWriter(DbTransaction transaction, long submissionId, VersionWriter versions, long lastReceived, bool keeps)
    {
        this.submissionId = submissionId;
        this.versions = versions;
        this.lastReceived = lastReceived;
        IReadOnlyList<string> columns = ["id", "submission_id", "position", "reporting_year", "authority", "region", "outcome", "version_id"];
        received = keeps ? BulkInsert.Into(transaction, "received_diffuse", columns) : BulkInsert.Nowhere;
        inserts = new BulkInserts([.. versions.Inserts, received]);
    }

    /// <param name="keeps">False when it is only tried out what would be written.</param>
    public static async Task<DiffuseWriter> BeginAsync(DbTransaction transaction, long submissionId, bool keeps, CancellationToken cancellationToken)
    {
        var versions = await VersionWriter.BeginAsync(VersionTables.Diffuse, submissionId, keeps, transaction, cancellationToken);
        var last = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) from received_diffuse", transaction: transaction, cancellationToken: cancellationToken));
        return new DiffuseWriter(transaction, submissionId, versions, last, keeps);
    }

    public long Report(DiffuseReportKey key) => versions.Report(key.AuthorityKey, key.Region.Value, key.Year);

    /// <returns>The version's id, and those of its rows in their order.</returns>
    public (long Id, IReadOnlyList<long> Rows) Version(long reportId, int version, DiffuseContent content, NamedCorrection? corrects, DateOnly receivedOn, DateOnly firstReceivedOn) =>
        versions.Version(new NewVersion(reportId, content.Key.Year, version, content.Sha256, receivedOn, firstReceivedOn, [content.Authority, corrects?.Version, corrects?.Reason], content.Rows));

    /// <returns>The entry's id.</returns>
    public long Received(int position, DiffuseReport report, ReportOutcome outcome, long? versionId)
    {
        received.Add(++lastReceived, submissionId, position, report.Year, report.Authority, report.Region?.Value, outcome.Word(), versionId);
        return lastReceived;
    }

    /// <summary>Ends the writing; before it no other table may refer to what was written.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken) => inserts.CompleteAsync(cancellationToken);

    public void Dispose() => inserts.Dispose();
}
