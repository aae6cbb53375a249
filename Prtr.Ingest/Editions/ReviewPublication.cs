using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;
using Prtr.Search.Text;

namespace Prtr.Ingest.Editions;

/// <summary>Publishes the review of a year: all its documents are made, kept with their hashes, and the year is reviewed, in one transaction.</summary>
public sealed class ReviewPublication(RegisterDatabase database, ReferenceData reference, Actor actor, TimeProvider clock)
{
    private readonly ReviewEditions editions = new(database);
    private readonly ReviewComposer composer = new(reference, RemarkText.Title);

    /// <summary>Asked inside the transaction that keeps an edition whether it still may; null: always.</summary>
    public Func<DbTransaction, Task<bool>>? Before { get; init; }

    /// <summary>Why the review comes before its time; null when it does not.</summary>
    public string? Early { get; init; }

    /// <param name="reason">Why a later edition is made; not asked for the first one.</param>
    public async Task<ReviewPublished> PublishAsync(int year, string? reason, CancellationToken cancellationToken)
    {
        await Permit.DemandAsync(actor, Act.PublishReview, database, cancellationToken);
        while (true)
        {
            if (await new YearlyReview(database, reference).FindAsync(year, null, cancellationToken) is not { } figures)
            {
                return new(ReviewOutcome.NothingPublished, null);
            }

            var latest = await editions.LatestAsync(year, null, cancellationToken);
            var before = latest is null ? null : await editions.FiguresAsync(year, latest.Number, cancellationToken);
            var changes = before is null ? [] : FigureChange.Between(before, figures);
            if (latest is not null && changes.Count == 0)
            {
                return new(ReviewOutcome.Unchanged, latest);
            }

            if (latest is not null && string.IsNullOrWhiteSpace(reason))
            {
                return new(ReviewOutcome.ReasonMissing, latest);
            }

            var edition = new NewEdition((latest?.Number ?? 0) + 1, latest is null ? null : Printable.Of(reason!), figures, EditionContent.Make(figures, composer, DemonstrationMark.IsIn(database.Directory)), changes);
            if (await KeepAsync(edition, cancellationToken) is { } kept)
            {
                return new(kept, await editions.LatestAsync(year, null, cancellationToken));
            }
        }
    }

    // Null when something was published while the documents were being made: they are of the past then.
    private async Task<ReviewOutcome?> KeepAsync(NewEdition edition, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (Before is not null && !await Before(transaction))
        {
            return ReviewOutcome.Over;
        }

        var (year, now) = (edition.Figures.Year, clock.GetUtcNow());
        var release = await connection.QuerySingleAsync<(long Id, string Name)>(new CommandDefinition(
            "select id, name from data_release where id = (select max(id) from data_release)", transaction: transaction, cancellationToken: cancellationToken));
        var last = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select max(edition) from review_edition where reporting_year = @year", new { year }, transaction, cancellationToken: cancellationToken));
        if (release.Name != edition.Figures.Release || (last ?? 0) + 1 != edition.Number)
        {
            return null;
        }

        var id = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from review_edition", transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into review_edition (id, reporting_year, edition, data_release_id, published_at, reason)
            values (@id, @year, @Number, @release, @now, @Reason);
            update reporting_year set state = 'reviewed', changed_at = @now where year = @year and state <> 'reviewed';
            """,
            new { id, year, edition.Number, release = release.Id, now, edition.Reason },
            transaction, cancellationToken: cancellationToken));
        await WriteAsync(id, edition, transaction, cancellationToken);
        await ActJournal.WriteAsync(
            new Deed(Act.PublishReview, Deed.On("year", year)) { After = FormattableString.Invariant($"edition {edition.Number}, data release {release.Name}"), Reason = string.Join("; ", new[] { edition.Reason, Early }.Where(why => !string.IsNullOrWhiteSpace(why))) is { Length: > 0 } why ? why : null }, actor, now, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ReviewOutcome.Published;
    }

    private static async Task WriteAsync(long id, NewEdition edition, DbTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var (file, content) in edition.Files)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into review_file (edition_id, name, language, media_type, sha256, byte_count, content)
                values (@id, @Name, @Language, @MediaType, @Sha256, @ByteCount, @content)
                """,
                new { id, file.Name, file.Language, file.MediaType, file.Sha256, file.ByteCount, content },
                transaction, cancellationToken: cancellationToken));
        }

        using var insert = BulkInsert.Into(transaction, "review_change", ["edition_id", "position", "table_id", "row_key", "column_name", "before", "after"]);
        foreach (var (index, change) in edition.Changes.Index())
        {
            insert.Add(id, index + 1, change.Table, change.Row, change.Column, change.Before, change.After);
        }

        await insert.CompleteAsync(cancellationToken);
    }

    private sealed record NewEdition(
        int Number, string? Reason, ReviewFigures Figures, IReadOnlyList<(EditionFile File, byte[] Content)> Files, IReadOnlyList<FigureChange> Changes);
}

public enum ReviewOutcome
{
    /// <summary>A new edition is kept.</summary>
    Published,

    /// <summary>Nothing of the year is public, so there is nothing to review.</summary>
    NothingPublished,

    /// <summary>No figure differs from the latest edition.</summary>
    Unchanged,

    /// <summary>What was proposed was decided, or is not what would be published, any more.</summary>
    Over,

    /// <summary>A later edition has to say why it is made.</summary>
    ReasonMissing,
}

/// <summary>What became of the publication of a review.</summary>
/// <param name="Edition">The new edition, or the latest one where none was made; null when there is none.</param>
public sealed record ReviewPublished(ReviewOutcome Outcome, ReviewEdition? Edition);
