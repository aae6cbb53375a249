using System.Data.Common;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Questions;
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
    private readonly BulkInsert questions;
    private readonly List<(OperatorChange Change, string Reason)> operators = [];
    private readonly DbTransaction transaction;
    private readonly LastIds last;
    private readonly Actor actor;
    private readonly DateTimeOffset now;

    private SubmissionWriter(DbTransaction transaction, LastIds last, long? submissionId, Actor actor, DateTimeOffset now)
    {
        this.transaction = transaction;
        this.last = last;
        this.actor = actor;
        this.now = now;
        SubmissionId = submissionId ?? ++last.Submission;
        facilities = BulkInsert.Into(transaction, "facility", ["id", "created_at"]);
        reports = BulkInsert.Into(transaction, "report", ["id", "facility_id", "reporting_year"]);
        versions = BulkInsert.Into(
            transaction,
            "report_version",
            ["id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", "corrects_version", "correction_reason", .. ReportColumns.Facility]);
        rows = BulkInsert.Into(transaction, "report_row", ["id", "report_version_id", .. ReportColumns.Row, .. ReportColumns.Place]);
        received = BulkInsert.Into(
            transaction,
            "received_report",
            ["id", "submission_id", "position", "report_ref", "reporting_year", "operator_bin", "facility_name", "facility_id", "state", "report_version_id", "content_sha256"]);
        remarks = BulkInsert.Into(
            transaction,
            "remark",
            ["submission_id", "received_report_id", "report_version_id", "report_row_id", "code", "level",
                "source_file", "source_sheet", "source_row", "source_column", "raw_value", "data", "received_diffuse_id", "diffuse_row_id"]);
        changes = BulkInsert.Into(transaction, "state_change", ["received_report_id", "changed_at", "actor", "from_state", "to_state", "reason"]);
        questions = BulkInsert.Into(
            transaction, "question", ["received_report_id", "code", "data", "opened_at", "answer", "answer_data", "reason", "decided_by", "decided_at"]);
    }

    public long SubmissionId { get; }

    /// <param name="submissionId">Of a submission that is there already and is added to; null for a new one.</param>
    public static async Task<SubmissionWriter> BeginAsync(
        DbTransaction transaction, long? submissionId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = """
            select (select coalesce(max(id), 0) from submission) as submission,
                (select coalesce(max(id), 0) from facility) as facility,
                (select coalesce(max(id), 0) from report) as report,
                (select coalesce(max(id), 0) from report_version) as version,
                (select coalesce(max(id), 0) from report_row) as row,
                (select coalesce(max(id), 0) from received_report) as received
            """;
        var last = await transaction.Connection!.QuerySingleAsync<LastIds>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
        return new SubmissionWriter(transaction, last, submissionId, actor, now);
    }

    public Task SubmissionAsync(Delivery delivery, DateOnly receivedOn, CancellationToken cancellationToken) =>
        DeliveryWriter.WriteAsync(SubmissionId, delivery, receivedOn, now, transaction, cancellationToken);

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

    /// <param name="firstReceivedOn">The day on which the first version came in: a correction makes nobody late.</param>
    /// <returns>The version's id, with the ids of its rows.</returns>
    public StoredVersion Version(long reportId, int version, ReportContent content, DateOnly receivedOn, DateOnly firstReceivedOn, Correction? correction)
    {
        var id = ++last.Version;
        var late = new ReportingYear(content.Year).IsLate(firstReceivedOn);
        versions.Add([id, reportId, version, SubmissionId, content.Sha256, receivedOn, late, correction?.Version, correction?.Reason, .. content.Facility]);
        var ids = new Dictionary<RowRef, long>(content.Rows.Count);
        foreach (var (row, place, columns) in content.Rows)
        {
            ids[row] = ++last.Row;
            rows.Add([last.Row, id, .. columns, place.File, place.Sheet, place.Row]);
        }

        return new StoredVersion(id, ids);
    }

    /// <returns>The entry's id.</returns>
    public long Received(int position, FacilitySection facility, TakenReport taken)
    {
        var state = taken.Outcome.State();
        received.Add(
            ++last.Received, SubmissionId, position, facility.ReportRef.Value, facility.ReportYear.Value, facility.OperatorBin.Value?.Value,
            facility.FacilityName.Value, taken.FacilityId, state.Word(), taken.Version?.VersionId, taken.ContentSha256);
        changes.Add(last.Received, now, actor.ToString(), ReceivedState.Received.Word(), state.Word(), taken.Reason);
        return last.Received;
    }

    /// <summary>Keeps another operator of a facility, decided together with a report.</summary>
    public void OperatorChange(OperatorChange change, string reason) => operators.Add((change, reason));

    /// <summary>Writes a question down, with its answer if it was decided at once.</summary>
    public void Question(long receivedId, AskedQuestion asked)
    {
        var (question, answer) = (asked.Question, asked.Answer);
        questions.Add(
            receivedId, question.Code, Json(question.Data), now, answer?.Code, answer is null ? null : Json(answer.Values), answer?.Reason,
            answer is null ? null : actor.ToString(), answer is null ? null : now);
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
        Json(remark.Data), receivedDiffuseId, diffuseRowId);

    private static string Json(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(values, RemarkJson.Default.IReadOnlyDictionaryStringString);

    /// <summary>Ends the writing; before it the transaction must not be committed.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var insert in Inserts)
        {
            await insert.CompleteAsync(cancellationToken);
        }

        foreach (var (change, reason) in operators)
        {
            await change.KeepAsync(actor, reason, now, transaction, cancellationToken);
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
    private BulkInsert[] Inserts => [facilities, reports, versions, rows, received, remarks, changes, questions];

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
