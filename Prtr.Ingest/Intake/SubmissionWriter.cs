using System.Data.Common;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Writes one submission with its reports inside a transaction; ids are given in the order of writing.</summary>
internal sealed class SubmissionWriter : IDisposable
{
    private readonly BulkInsert facilities;
    private readonly BulkInsert reports;
    private readonly BulkInsert versions;
    private readonly BulkInsert rows;
    private readonly BulkInsert received;
    private readonly BulkInsert remarks;
    private readonly BulkInsert changes;
    private readonly LastIds last;
    private readonly Actor actor;
    private readonly DateTimeOffset now;

    private SubmissionWriter(DbTransaction transaction, LastIds last, Actor actor, DateTimeOffset now)
    {
        this.last = last;
        this.actor = actor;
        this.now = now;
        SubmissionId = ++last.Submission;
        facilities = BulkInsert.Into(transaction, "facility", ["id", "created_at"]);
        reports = BulkInsert.Into(transaction, "report", ["id", "facility_id", "reporting_year"]);
        versions = BulkInsert.Into(
            transaction,
            "report_version",
            ["id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", .. ReportColumns.Facility]);
        rows = BulkInsert.Into(transaction, "report_row", ["id", "report_version_id", .. ReportColumns.Row, .. ReportColumns.Place]);
        received = BulkInsert.Into(
            transaction,
            "received_report",
            ["id", "submission_id", "position", "report_ref", "reporting_year", "operator_bin", "facility_name", "facility_id", "state", "report_version_id"]);
        remarks = BulkInsert.Into(
            transaction,
            "remark",
            ["submission_id", "received_report_id", "report_version_id", "report_row_id", "code", "level",
                "source_file", "source_sheet", "source_row", "source_column", "raw_value", "data", "received_diffuse_id", "diffuse_row_id"]);
        changes = BulkInsert.Into(transaction, "state_change", ["received_report_id", "changed_at", "actor", "from_state", "to_state", "reason"]);
    }

    public long SubmissionId { get; }

    public static async Task<SubmissionWriter> BeginAsync(DbTransaction transaction, Actor actor, DateTimeOffset now)
    {
        const string sql = """
            select (select coalesce(max(id), 0) from submission) as submission,
                (select coalesce(max(id), 0) from facility) as facility,
                (select coalesce(max(id), 0) from report) as report,
                (select coalesce(max(id), 0) from report_version) as version,
                (select coalesce(max(id), 0) from report_row) as row,
                (select coalesce(max(id), 0) from received_report) as received
            """;
        return new SubmissionWriter(transaction, await transaction.Connection!.QuerySingleAsync<LastIds>(sql, transaction: transaction), actor, now);
    }

    public Task SubmissionAsync(Delivery delivery, DateOnly receivedOn, DbTransaction transaction) =>
        DeliveryWriter.WriteAsync(SubmissionId, delivery, receivedOn, now, transaction);

    public long Facility()
    {
        facilities.Add(++last.Facility, now);
        return last.Facility;
    }

    public long Report(long facilityId, int year)
    {
        reports.Add(++last.Report, facilityId, year);
        return last.Report;
    }

    /// <returns>The version's id, with the ids of its rows.</returns>
    public StoredVersion Version(long reportId, int version, ReportContent content, DateOnly receivedOn)
    {
        var id = ++last.Version;
        var late = new ReportingYear(content.Year).IsLate(receivedOn);
        versions.Add([id, reportId, version, SubmissionId, content.Sha256, receivedOn, late, .. content.Facility]);
        var ids = new Dictionary<RowRef, long>(content.Rows.Count);
        foreach (var (row, place, columns) in content.Rows)
        {
            ids[row] = ++last.Row;
            rows.Add([last.Row, id, .. columns, place.File, place.Sheet, place.Row]);
        }

        return new StoredVersion(id, ids);
    }

    /// <param name="reason">Why it has come to this state; null where its remarks say so.</param>
    /// <returns>The entry's id.</returns>
    public long Received(int position, FacilitySection facility, long? facilityId, ReceivedState state, long? versionId, string? reason)
    {
        received.Add(
            ++last.Received, SubmissionId, position, facility.ReportRef.Value, facility.ReportYear.Value, facility.OperatorBin.Value?.Value,
            facility.FacilityName.Value, facilityId, state.Word(), versionId);
        changes.Add(last.Received, now, actor.ToString(), ReceivedState.Received.Word(), state.Word(), reason);
        return last.Received;
    }

    public void Remark(Remark remark, long? receivedId, StoredVersion? version)
    {
        long? row = remark.Row is { } reference && version is not null && version.Rows.TryGetValue(reference, out var rowId) ? rowId : null;
        Add(remark, receivedId, version?.Id, row, null, null);
    }

    /// <param name="receivedId">The report on diffuse sources.</param>
    /// <param name="rowId">Its row, when it was accepted and the remark is about one.</param>
    public void DiffuseRemark(Remark remark, long receivedId, long? rowId) => Add(remark, null, null, null, receivedId, rowId);

    private void Add(Remark remark, long? receivedId, long? versionId, long? rowId, long? receivedDiffuseId, long? diffuseRowId) => remarks.Add(
        SubmissionId, receivedId, versionId, rowId, remark.Code, remark.Level.Letter(),
        remark.Place.File, remark.Place.Sheet, remark.Place.Row, remark.Place.Column, remark.RawValue,
        JsonSerializer.Serialize(remark.Data, RemarkJson.Default.IReadOnlyDictionaryStringString), receivedDiffuseId, diffuseRowId);

    /// <summary>Ends the writing; before it the transaction must not be committed.</summary>
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
    private BulkInsert[] Inserts => [facilities, reports, versions, rows, received, remarks, changes];

    private sealed class LastIds
    {
        public long Submission { get; set; }

        public long Facility { get; set; }

        public long Report { get; set; }

        public long Version { get; set; }

        public long Row { get; set; }

        public long Received { get; set; }
    }
}

/// <summary>A version as it was just written.</summary>
internal sealed record StoredVersion(long Id, IReadOnlyDictionary<RowRef, long> Rows);
