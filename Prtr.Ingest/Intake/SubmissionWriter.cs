using System.Data.Common;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>Writes one submission with its reports inside a transaction; ids are given in the order of writing.</summary>
internal sealed class SubmissionWriter : IDisposable
{
    private readonly BulkInsert facilities;
    private readonly VersionWriter versions;
    private readonly BulkInsert received;
    private readonly BulkInsert remarks;
    private readonly BulkInsert changes;
    private readonly BulkInsert questions;
    private readonly BulkInserts inserts;
    private readonly List<(OperatorChange Change, string Reason)> operators = [];
    private readonly DbTransaction transaction;
    private readonly LastIds last;
    private readonly Actor actor;
    private readonly DateTimeOffset now;

    private SubmissionWriter(DbTransaction transaction, long submissionId, VersionWriter versions, LastIds last, bool keeps, Actor actor, DateTimeOffset now)
    {
        this.transaction = transaction;
        this.versions = versions;
        this.last = last;
        this.actor = actor;
        this.now = now;
        SubmissionId = submissionId;
        Keeps = keeps;
        facilities = Into("facility", ["id", "created_at"]);
        received = Into(
            "received_report",
            ["id", "submission_id", "position", "report_ref", "reporting_year", "operator_bin", "facility_name", "facility_id", "state", "report_version_id", "content_sha256"]);
        remarks = Into(
            "remark",
            ["submission_id", "received_report_id", "report_version_id", "report_row_id", "code", "level",
                "source_file", "source_sheet", "source_row", "source_column", "raw_value", "data", "received_diffuse_id", "diffuse_row_id"]);
        changes = Into("state_change", ["received_report_id", "changed_at", "actor", "from_state", "to_state", "reason"]);
        questions = Into(
            "question", ["received_report_id", "code", "data", "opened_at", "answer", "answer_data", "reason", "decided_by", "decided_at"]);
        inserts = new BulkInserts([facilities, .. versions.Inserts, received, remarks, changes, questions]);

        BulkInsert Into(string table, IReadOnlyList<string> columns) => keeps ? BulkInsert.Into(transaction, table, columns) : BulkInsert.Nowhere;
    }

    public long SubmissionId { get; }

    /// <summary>False when it is only tried out what would be written.</summary>
    public bool Keeps { get; }

    /// <param name="submissionId">Of a submission that is there already and is added to; null for a new one.</param>
    public static async Task<SubmissionWriter> BeginAsync(
        DbTransaction transaction, long? submissionId, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await LastAsync(transaction, cancellationToken);
        var id = submissionId ?? last.Submission + 1;
        return new SubmissionWriter(
            transaction, id, await VersionWriter.BeginAsync(VersionTables.Reports, id, keeps: true, transaction, cancellationToken), last, keeps: true, actor, now);
    }

    /// <summary>Only tries out what would be written for a new submission: ids are given, nothing is kept.</summary>
    /// <param name="after">What was tried out before it, whose ids are taken; null at first.</param>
    /// <param name="givenFacilities">Ids up to this one may be in the files themselves.</param>
    public static async Task<SubmissionWriter> TryOutAsync(
        DbTransaction transaction, SubmissionWriter? after, long givenFacilities, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = after?.last ?? await LastAsync(transaction, cancellationToken);
        last.Facility = Math.Max(last.Facility, givenFacilities);
        var id = ++last.Submission;
        return new SubmissionWriter(
            transaction, id, await VersionWriter.BeginAsync(VersionTables.Reports, id, keeps: false, transaction, cancellationToken), last, keeps: false, actor, now);
    }

    public Task SubmissionAsync(Delivery delivery, DateOnly receivedOn, CancellationToken cancellationToken) =>
        Keeps ? DeliveryWriter.WriteAsync(SubmissionId, delivery, receivedOn, now, transaction, cancellationToken) : Task.CompletedTask;

    public long Facility()
    {
        facilities.Add(++last.Facility, now);
        return last.Facility;
    }

    public long Report(long facilityId, int year) => versions.Report(facilityId, year);

    /// <returns>The version's id, with the ids of its rows.</returns>
    public StoredVersion Version(long reportId, int version, ReportContent content, DateOnly receivedOn, DateOnly firstReceivedOn, Correction? correction)
    {
        var (id, rows) = versions.Version(new NewVersion(
            reportId, content.Year, version, content.Sha256, receivedOn, firstReceivedOn, [correction?.Version, correction?.Reason, .. content.Facility],
            [.. content.Rows.Select(row => (row.Place, row.Columns))]));
        return new StoredVersion(id, content.Rows.Zip(rows).ToDictionary(row => row.First.Row, row => row.Second));
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
        await inserts.CompleteAsync(cancellationToken);
        foreach (var (change, reason) in operators)
        {
            await change.KeepAsync(actor, reason, now, transaction, cancellationToken);
        }
    }

    public void Dispose() => inserts.Dispose();

    private static Task<LastIds> LastAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string sql = """
            select (select coalesce(max(id), 0) from submission) as submission,
                (select coalesce(max(id), 0) from facility) as facility,
                (select coalesce(max(id), 0) from received_report) as received
            """;
        return transaction.Connection!.QuerySingleAsync<LastIds>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
    }

    private sealed class LastIds
    {
        public long Submission { get; set; }

        public long Facility { get; set; }

        public long Received { get; set; }
    }
}

/// <summary>A version as it was just written.</summary>
internal sealed record StoredVersion(long Id, IReadOnlyDictionary<RowRef, long> Rows);
