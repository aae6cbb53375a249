using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Makes accepted reports public, of facilities and of diffuse sources together, or takes one back: one transaction each, which raises the data release
/// and leaves word for the index. What is public is never edited; it is superseded or withdrawn.
/// </summary>
public sealed class Publication(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    private const string PublishedAndEnded =
        "e.state = 'published' and e.report_version_id in (select v.id from report_version v where v.ended_release_id = @Id)";

    private const string AcceptedAndPublished =
        "e.state = 'accepted' and e.report_version_id in (select v.id from report_version v where v.published_release_id = @Id)";

    private const string OfReport =
        "e.state in ('accepted', 'published') and e.report_version_id in (select v.id from report_version v where v.report_id = @reportId)";

    /// <summary>Publishes a year of which no report waits for a decision.</summary>
    /// <returns>The new data release, or null when nothing of the year was waiting: then nothing has changed.</returns>
    /// <exception cref="InvalidOperationException">Reports of the year are held.</exception>
    public async Task<PublishedRelease?> PublishAsync(int year, CancellationToken cancellationToken) =>
        await PublishAsync(year, new HashSet<long>(), cancellationToken) is { Refusal: null } outcome
            ? outcome.Release
            : throw new InvalidOperationException($"Reports of {year} wait for a decision.");

    /// <summary>Publishes a year, but for held reports that are left out by name; while others are held, nothing changes.</summary>
    /// <param name="leftOut">Numbers of held reports of the year.</param>
    public async Task<PublicationOutcome> PublishAsync(int year, IReadOnlySet<long> leftOut, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Publish, transaction, cancellationToken);
        var outcome = await PublishAsync(year, leftOut, transaction, cancellationToken);
        if (outcome.Release is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>The same inside a transaction of whoever asks, who commits it.</summary>
    internal async Task<PublicationOutcome> PublishAsync(int year, IReadOnlySet<long> leftOut, DbTransaction transaction, CancellationToken cancellationToken) =>
        await RefusalAsync(year, leftOut, transaction, cancellationToken) is { } refusal
            ? new PublicationOutcome(null, refusal)
            : new PublicationOutcome(await MakePublicAsync(year, null, NamesOf(leftOut), null, transaction, cancellationToken), null);

    /// <summary>Makes the corrected version of one public report public in its place, without waiting for the others of its year. The caller commits.</summary>
    /// <returns>Null when no version of the report waits: then nothing has changed.</returns>
    internal async Task<PublishedRelease?> CorrectAsync(VersionTables tables, long reportId, string reason, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await Permit.DemandAsync(actor, Act.Correct, transaction, cancellationToken);
        var year = await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            $"select reporting_year from {tables.Report} where id = @reportId", new { reportId }, transaction, cancellationToken: cancellationToken));
        return await MakePublicAsync(year, (tables, reportId), "", reason, transaction, cancellationToken);
    }

    /// <summary>Why a year cannot be published, but for reports that are left out; null when it can.</summary>
    internal static async Task<PublicationRefusal?> RefusalAsync(int year, IReadOnlySet<long> leftOut, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var held = (await transaction.Connection!.QueryAsync<long>(new CommandDefinition(
            "select id from received_report where state = 'held' and reporting_year = @year order by id", new { year }, transaction, cancellationToken: cancellationToken))).ToList();
        var refusal = new PublicationRefusal(year, [.. held.Where(id => !leftOut.Contains(id))], [.. leftOut.Except(held).Order()]);
        return refusal is { Held.Count: 0, NotHeld.Count: 0 } ? null : refusal;
    }

    /// <param name="only">One report; null for all of the year that wait.</param>
    private async Task<PublishedRelease?> MakePublicAsync(
        int year, (VersionTables Tables, long Report)? only, string without, string? reason, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var asked = new { year, report = only?.Report };
        var kinds = VersionTables.All.Where(tables => only is null || only.Value.Tables == tables).ToDictionary(
            tables => tables, tables => $"select w.id, w.report_id from ({tables.Waiting}) w where @report is null or w.report_id = @report");
        var counts = new Dictionary<VersionTables, int>();
        foreach (var (tables, waiting) in kinds)
        {
            counts[tables] = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*) from ({waiting}) w", asked, transaction, cancellationToken: cancellationToken));
        }

        if (counts.Values.Sum() == 0)
        {
            return null;
        }

        var release = await DataReleases.CreateAsync(year, clock.GetUtcNow(), transaction, cancellationToken);
        foreach (var (tables, waiting) in kinds)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                $"""
                update {tables.Version} set ended_release_id = @Id
                where published_release_id is not null and ended_release_id is null and report_id in (select w.report_id from ({waiting}) w);
                update {tables.Version} set published_release_id = @Id where id in (select w.id from ({waiting}) w);
                """,
                new { asked.year, asked.report, release.Id },
                transaction,
                cancellationToken: cancellationToken));
        }

        var states = new StateChanges(transaction, actor, release.PublishedAt);
        await states.MoveAsync(PublishedAndEnded, new { release.Id }, ReceivedState.Superseded, null, cancellationToken);
        await states.MoveAsync(AcceptedAndPublished, new { release.Id }, ReceivedState.Published, null, cancellationToken);

        await connection.ExecuteAsync(new CommandDefinition(
            "update reporting_year set state = 'published', changed_at = @at where year = @year and state in ('open', 'closed')",
            new { year, at = release.PublishedAt },
            transaction,
            cancellationToken: cancellationToken));
        await DataReleases.WriteOutboxAsync(release, transaction, cancellationToken);
        var (reports, diffuse) = (counts.GetValueOrDefault(VersionTables.Reports), counts.GetValueOrDefault(VersionTables.Diffuse));
        var deed = only is { } one ? new Deed(Act.Correct, Public(one.Tables, one.Report)) : new Deed(Act.Publish, Deed.On("year", year));
        var what = only is null ? $": {reports} reports, {diffuse} of diffuse sources{without}" : "";
        await ActJournal.WriteAsync(deed with { After = $"data release {release.Name}{what}", Reason = reason }, actor, release.PublishedAt, transaction, cancellationToken);
        return new PublishedRelease(release, year, reports, diffuse);
    }

    private static string NamesOf(IReadOnlySet<long> leftOut) => leftOut.Count == 0 ? "" : $", without {string.Join(' ', leftOut.Order())}";

    private static string Public(VersionTables tables, long reportId) => Deed.On(tables == VersionTables.Reports ? "published-report" : "published-diffuse-report", reportId);

    /// <summary>Takes a facility's report with all its versions out of the public data; it stays in the register with the reason.</summary>
    /// <returns>The new data release, or null when nothing of the report was public.</returns>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    public Task<PublishedRelease?> WithdrawAsync(long reportId, string reason, CancellationToken cancellationToken) =>
        WithdrawAsync(VersionTables.Reports, reportId, reason, cancellationToken);

    /// <summary>The same for a report on diffuse sources.</summary>
    /// <inheritdoc cref="WithdrawAsync(long, string, CancellationToken)"/>
    public Task<PublishedRelease?> WithdrawDiffuseAsync(long reportId, string reason, CancellationToken cancellationToken) =>
        WithdrawAsync(VersionTables.Diffuse, reportId, reason, cancellationToken);

    private async Task<PublishedRelease?> WithdrawAsync(VersionTables tables, long reportId, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var withdrawn = await WithdrawAsync(tables, reportId, reason, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return withdrawn;
    }

    /// <summary>The same inside a transaction of whoever asks, who commits it.</summary>
    internal async Task<PublishedRelease?> WithdrawAsync(VersionTables tables, long reportId, string reason, DbTransaction transaction, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        // Readers see it.
        reason = Printable.Of(reason);
        var connection = transaction.Connection!;
        await Permit.DemandAsync(actor, Act.Withdraw, transaction, cancellationToken);
        var year = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            $"select reporting_year from {tables.Report} where id = @reportId", new { reportId }, transaction, cancellationToken: cancellationToken))
            ?? throw new KeyNotFoundException($"No report {reportId}.");
        var published = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            $"select count(*) from {tables.Version} where report_id = @reportId and published_release_id is not null and ended_release_id is null",
            new { reportId },
            transaction,
            cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            $"update {tables.Version} set withdrawn_reason = @reason where report_id = @reportId and ended_release_id is null and withdrawn_reason is null",
            new { reportId, reason },
            transaction,
            cancellationToken: cancellationToken));
        if (tables == VersionTables.Reports)
        {
            await new StateChanges(transaction, actor, clock.GetUtcNow()).MoveAsync(OfReport, new { reportId }, ReceivedState.Withdrawn, reason, cancellationToken);
        }

        PublishedRelease? withdrawn = null;
        if (published > 0)
        {
            var release = await DataReleases.CreateAsync(year, clock.GetUtcNow(), transaction, cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(
                $"update {tables.Version} set ended_release_id = @Id where report_id = @reportId and published_release_id is not null and ended_release_id is null",
                new { reportId, release.Id },
                transaction,
                cancellationToken: cancellationToken));
            await DataReleases.WriteOutboxAsync(release, transaction, cancellationToken);
            withdrawn = new PublishedRelease(release, year, 0, 0);
        }

        await ActJournal.WriteAsync(
            new Deed(Act.Withdraw, Public(tables, reportId))
            {
                After = withdrawn is null ? null : $"data release {withdrawn.Release.Name}", Reason = reason,
            },
            actor, clock.GetUtcNow(), transaction, cancellationToken);
        return withdrawn;
    }
}

/// <summary>What a publication did.</summary>
/// <param name="Reports">How many reports became public, or public anew.</param>
/// <param name="Diffuse">How many of those on diffuse sources.</param>
public sealed record PublishedRelease(DataRelease Release, int Year, int Reports, int Diffuse);
