using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Editions;

/// <summary>Reads published reviews as they were frozen.</summary>
public sealed class ReviewEditions(RegisterDatabase database)
{
    /// <summary>The editions of a year, oldest first; none while its review is a draft.</summary>
    /// <param name="release">Without those that were counted from a later one; null for all.</param>
    public async Task<IReadOnlyList<ReviewEdition>> OfAsync(int year, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var editions = await connection.QueryAsync<EditionRow>(new CommandDefinition(
            """
            select e.id, e.edition, e.data_release_id, d.name as release_name, e.published_at, e.reason
            from review_edition e
            join data_release d on d.id = e.data_release_id
            where e.reporting_year = @year and e.data_release_id <= @release
            order by e.edition
            """,
            new { year, release = AsOf.Key(release) },
            cancellationToken: cancellationToken));
        var files = (await connection.QueryAsync<FileRow>(new CommandDefinition(
            """
            select f.edition_id, f.name, f.language, f.media_type, f.sha256, f.byte_count
            from review_file f
            join review_edition e on e.id = f.edition_id
            where e.reporting_year = @year
            order by f.name
            """,
            new { year },
            cancellationToken: cancellationToken))).ToLookup(file => file.EditionId, file => file.ToFile());
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return [.. editions.Select(row => new ReviewEdition(year, row.Edition, row.DataReleaseId, row.ReleaseName, row.PublishedAt, row.Reason, [.. files[row.Id]]))];
    }

    /// <summary>How many editions there are.</summary>
    /// <param name="year">Null for all years together.</param>
    /// <param name="release">Without those that were counted from a later one; null for all.</param>
    public async Task<int> CountAsync(int? year, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var count = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from review_edition where reporting_year = coalesce(@year, reporting_year) and data_release_id <= @release",
            new { year, release = AsOf.Key(release) },
            cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return count;
    }

    /// <summary>The latest edition of a year; null while its review is a draft.</summary>
    /// <param name="release">Without those that were counted from a later one; null for all.</param>
    public async Task<ReviewEdition?> LatestAsync(int year, DataRelease? release, CancellationToken cancellationToken) =>
        await OfAsync(year, release, cancellationToken) is [.., var latest] ? latest : null;

    /// <summary>The bytes of a file with its description; null when there is no such edition or file.</summary>
    public async Task<(EditionFile File, byte[] Content)?> FileAsync(int year, int edition, string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<FileRow>(new CommandDefinition(
            """
            select f.edition_id, f.name, f.language, f.media_type, f.sha256, f.byte_count, f.content
            from review_file f
            join review_edition e on e.id = f.edition_id
            where e.reporting_year = @year and e.edition = @edition and f.name = @name
            """,
            new { year, edition, name },
            cancellationToken: cancellationToken));
        return row is null ? null : (row.ToFile(), row.Content);
    }

    /// <summary>The figures of an edition as they were published; null when there is no such edition.</summary>
    public async Task<ReviewFigures?> FiguresAsync(int year, int edition, CancellationToken cancellationToken) =>
        await FileAsync(year, edition, EditionContent.NameOfFigures(year), cancellationToken) is { } found ? ReviewJson.Read(found.Content) : null;

    /// <summary>What an edition says otherwise than the one before it, as it was noted when it was published; nothing for the first.</summary>
    public async Task<IReadOnlyList<FigureChange>> ChangesAsync(int year, int edition, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<ChangeRow>(new CommandDefinition(
            """
            select c.table_id, c.row_key, c.column_name, c.before, c.after
            from review_change c
            join review_edition e on e.id = c.edition_id
            where e.reporting_year = @year and e.edition = @edition
            order by c.position
            """,
            new { year, edition },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new FigureChange(row.TableId, row.RowKey, row.ColumnName, row.Before, row.After))];
    }

    private sealed class EditionRow
    {
        public long Id { get; init; }

        public int Edition { get; init; }

        public long DataReleaseId { get; init; }

        public string ReleaseName { get; init; } = "";

        public DateTimeOffset PublishedAt { get; init; }

        public string? Reason { get; init; }
    }

    private sealed class FileRow
    {
        public long EditionId { get; init; }

        public string Name { get; init; } = "";

        public string? Language { get; init; }

        public string MediaType { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public long ByteCount { get; init; }

        public byte[] Content { get; init; } = [];

        public EditionFile ToFile() => new(Name, Language, MediaType, Sha256, ByteCount);
    }

    private sealed class ChangeRow
    {
        public string TableId { get; init; } = "";

        public string RowKey { get; init; } = "";

        public string ColumnName { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }
    }
}
