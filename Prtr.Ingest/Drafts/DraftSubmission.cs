using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>Sends drafts to the centre: as canonical JSON through the same intake as every other report, with the same questions and states.</summary>
public sealed class DraftSubmission(RegisterDatabase database, ReferenceData reference, DraftChecks checks, Actor actor, TimeProvider clock)
{
    /// <summary>What would be signed, and what would become of it; null when there is no such draft, it is another party's, or was sent already.</summary>
    public async Task<DraftDocument?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return null;
        }

        if (Content(await checks.CheckAsync(draft, cancellationToken)) is not { } content)
        {
            return new DraftDocument(null, "", [], []);
        }

        var outcome = await TryOutAsync(draft, content, cancellationToken);
        return new DraftDocument(
            content, HashOf(content),
            [.. outcome.Remarks, .. outcome.Reports.SelectMany(report => report.Remarks), .. outcome.Diffuse.SelectMany(report => report.Remarks)],
            [.. outcome.Reports.SelectMany(report => report.Open)]);
    }

    /// <summary>Sends a draft; what is sent ends the draft in the same transaction.</summary>
    /// <param name="sha256">Of what the person was shown.</param>
    /// <param name="signature">Null for one that nobody has signed.</param>
    /// <param name="withoutSignature">Whether one that nobody has signed is taken: while developing, never else.</param>
    public async Task<SubmitOutcome> SubmitAsync(long id, string sha256, SignedContent? signature, bool withoutSignature, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } draft)
        {
            return SubmitOutcome.Refused(SubmitProblem.NotFound);
        }

        var looked = await checks.CheckAsync(draft, cancellationToken);
        if (Content(looked) is not { } content)
        {
            return SubmitOutcome.Refused(SubmitProblem.Errors);
        }

        if ((looked.Unanswered.Any() ? SubmitProblem.Unanswered
            : draft.LacksReason ? SubmitProblem.NoReason
            : HashOf(content) != sha256 || (signature is not null && !signature.Content.AsSpan().SequenceEqual(content)) ? SubmitProblem.Changed
            : signature is null && !withoutSignature ? SubmitProblem.NotSigned
            : await WouldReturnAsync(draft, content, cancellationToken) ? SubmitProblem.Errors : (SubmitProblem?)null) is { } problem)
        {
            return SubmitOutcome.Refused(problem);
        }

        await using var session = await SessionAsync(
            draft, signature is null ? Act.Submit : Act.HandIn, (turn, submission, outcome, token) => EndAsync(looked, submission, outcome, signature, turn, token), cancellationToken);
        var taken = await session.AddAsync(await DeliveryAsync(draft, content, cancellationToken), Today, cancellationToken);
        return new SubmitOutcome(taken.Known ? SubmitProblem.SentBefore : null, taken);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[]? Content(CheckedDraft draft) =>
        !draft.IsAcceptable || (draft.Report is null && draft.Diffuse.Count == 0) ? null
        : draft.Report is { } report ? CanonicalReport.Write(report)
        : CanonicalReport.Write(draft.Diffuse);

    private async Task<Draft?> OpenAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await new DraftDesk(database, actor, clock).OwnAsync(id, Act.ReadCabinet, reading, cancellationToken) is { Outcome: null } head
            ? await DraftTable.ReadAsync(head, reading, cancellationToken)
            : null;
    }

    private async Task<bool> WouldReturnAsync(Draft draft, byte[] content, CancellationToken cancellationToken) =>
        await TryOutAsync(draft, content, cancellationToken) is var outcome && outcome.Count(ReportOutcome.Returned) + outcome.CountDiffuse(ReportOutcome.Returned) > 0;

    private async Task<SubmissionOutcome> TryOutAsync(Draft draft, byte[] content, CancellationToken cancellationToken)
    {
        // Anybody who fills the report in may know what would become of it.
        await using var session = new IntakeSession(database, ReportChecker.Check, await DecideAsync(draft, cancellationToken), Actor.Register, clock);
        return await session.TryOutAsync(await DeliveryAsync(draft, content, cancellationToken), Today, cancellationToken);
    }

    private async Task<IntakeSession> SessionAsync(Draft draft, Act act, Func<DbTransaction, long, SubmissionOutcome, CancellationToken, Task> along, CancellationToken cancellationToken) =>
        new(database, ReportChecker.Check, await DecideAsync(draft, cancellationToken), actor, clock) { Act = act, Party = draft.Party, Along = along };

    // What its operator has said before there was anything of the facility is not asked again.
    private async Task<Decide?> DecideAsync(Draft draft, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await FacilityDeclaration.FindAsync(draft.Id, reading, cancellationToken) is { } declared ? declared.Decide : null;
    }

    private async Task<Delivery> DeliveryAsync(Draft draft, byte[] content, CancellationToken cancellationToken)
    {
        var file = ReportFile.InMemory(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"report-{draft.Party.Code}-{draft.Year}.json"), content);
        var opened = new OpenedDelivery(file.Name, DeliveryChannel.Form, null, file, [ReportSource.Of(file)], []);
        return await new DeliveryReader(new ReportReader(reference).Read).ReadAsync(opened, cancellationToken) with { Identity = draft.Party.Code };
    }

    private async Task EndAsync(CheckedDraft draft, long submission, SubmissionOutcome outcome, SignedContent? signature, DbTransaction turn, CancellationToken cancellationToken)
    {
        // Two who send at once: the second finds the number taken, and nothing of his is kept.
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into report_draft_end (draft_id, outcome, submission_id, ended_by, ended_at) values (@Id, 'submitted', @submission, @account, @now)",
            new { draft.Draft.Id, submission, account = actor.Session!.AccountId, now = clock.GetUtcNow() }, turn, cancellationToken: cancellationToken));
        var received = draft.Draft.IsDiffuse
            ? outcome.Diffuse is [{ Id: var diffuse }, ..] ? diffuse : (long?)null
            : outcome.Reports is [{ Id: var report }, ..] ? report : null;
        await RemarkAnswers.WriteAsync(draft, received, actor.Session.AccountId, clock.GetUtcNow(), turn, cancellationToken);
        if (signature is not null)
        {
            await signature.KeepAsync(turn, submission, cancellationToken);
        }
    }
}
