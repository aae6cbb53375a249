using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>
/// Takes a held report when its last question is decided: reads it again from the kept file, with the decisions, against the register of this moment.
/// What has become doubtful meanwhile is asked anew.
/// </summary>
internal sealed class SecondReading(RegisterDatabase database, DeliveryReader reader, CheckReport check, Decide? decide, Actor actor, DateTimeOffset now)
{
    private readonly ReopenedDelivery kept = new(reader);

    /// <param name="reason">Of the last decision.</param>
    /// <returns>Why nothing was done; null when it was.</returns>
    public async Task<ActProblem?> TakeAsync(ReceivedRow held, string? reason, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (await kept.FindReportAsync(held, transaction, cancellationToken) is not { } report)
        {
            return ActProblem.Of("reads-otherwise", ("report", held.Id));
        }

        var known = (await QuestionTable.OfReportAsync(held.Id, transaction, cancellationToken))
            .Where(question => question.Answer is not null).Select(question => (question.Question, question.Answer!)).ToList();
        var state = await RegisterState.ReadAsync(await database.ChangeNumberAsync(transaction, cancellationToken), transaction, cancellationToken);
        using var writer = await SubmissionWriter.BeginAsync(transaction, held.SubmissionId, actor, now, cancellationToken);
        var intake = new ReportIntake(state, writer, check, new Arrival(held.ReceivedOn, held.Sender, held.Id));
        var taken = await intake.TakeAsync(report, new Decisions(known, decide), transaction, cancellationToken);
        if (taken.ContentSha256 is { } hash && hash != held.ContentSha256)
        {
            return ActProblem.Of("reads-otherwise", ("report", held.Id));
        }

        await WriteAsync(held, taken, writer, transaction, cancellationToken);
        var changes = new StateChanges(transaction, actor, now);
        if (taken.Superseded is { } superseded)
        {
            await changes.MoveAsync("e.state = 'accepted' and e.report_version_id = @superseded", new { superseded }, ReceivedState.Superseded, null, cancellationToken);
        }

        if (taken.Outcome != ReportOutcome.Held)
        {
            await changes.MoveAsync("e.id = @Id", new { held.Id }, taken.Outcome.State(), taken.Reason ?? reason, cancellationToken);
        }

        return null;
    }

    // What was said of it when it was held was said against the register of that day.
    private static async Task WriteAsync(
        ReceivedRow held, TakenReport taken, SubmissionWriter writer, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "delete from remark where received_report_id = @Id", new { held.Id }, transaction, cancellationToken: cancellationToken));
        foreach (var remark in taken.Remarks)
        {
            writer.Remark(remark, held.Id, taken.Stored);
        }

        foreach (var asked in taken.Asked.Where(asked => asked.IsNew))
        {
            writer.Question(held.Id, asked);
        }

        await writer.CompleteAsync(cancellationToken);
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update received_report set facility_id = @FacilityId, report_version_id = @versionId where id = @Id",
            new { held.Id, taken.FacilityId, versionId = taken.Version?.VersionId },
            transaction,
            cancellationToken: cancellationToken));
    }
}
