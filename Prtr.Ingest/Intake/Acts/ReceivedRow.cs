using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>A report as the database has it, for acts on it.</summary>
internal sealed class ReceivedRow
{
    public long Id { get; init; }

    public long SubmissionId { get; init; }

    public int Position { get; init; }

    public string State { get; init; } = "";

    public string? ContentSha256 { get; init; }

    /// <summary>Null while it is none; of a copy the version that it repeats.</summary>
    public long? ReportVersionId { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public string SubmissionName { get; init; } = "";

    public string? Sender { get; init; }

    /// <summary>Of a mail; null otherwise.</summary>
    public string? Subject { get; init; }

    public ReceivedState Now => ReceivedStates.Parse(State);

    public ActProblem CannotBecome(ReceivedState to) => ActProblem.Of("wrong-state", ("report", Id), ("state", State), ("to", to.Word()));

    public static Task<ReceivedRow?> FindAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<ReceivedRow>(new CommandDefinition(
            """
            select e.id, e.submission_id, e.position, e.state, e.content_sha256, e.report_version_id, s.received_on, s.name as submission_name,
                coalesce(s.sender_identity, s.sender_address) as sender, s.subject
            from received_report e
            join submission s on s.id = e.submission_id
            where e.id = @id
            """,
            new { id },
            transaction,
            cancellationToken: cancellationToken));
}
