using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What has become public and what has been ended between two data releases.</summary>
/// <param name="Published">Records that the later release shows and the earlier one does not.</param>
/// <param name="Ended">Keys of records that the earlier one shows, or one between them, and the later one does not.</param>
public sealed record PublishedChanges(IReadOnlyList<PublicRecord> Published, IReadOnlyList<long> Ended)
{
    private static readonly string New = $"""
        select {RecordRows.Columns} from public_record w
        join report_version v on v.id = w.report_version_id
        where v.published_release_id > @since
        """;

    private const string Gone = """
        select w.id from report_row w join report_version v on v.id = w.report_version_id
        where v.ended_release_id > @since and v.ended_release_id <= @until
        """;

    /// <summary>The changes after a release, up to that of the snapshot.</summary>
    public static async Task<PublishedChanges> ReadAsync(PublishedSnapshot snapshot, DataRelease since, CancellationToken cancellationToken)
    {
        var releases = new { since = since.Id, until = snapshot.Release.Id };
        return new PublishedChanges(
            await snapshot.RecordsAsync(New, releases, cancellationToken).ToListAsync(cancellationToken),
            await snapshot.QueryAsync<long>(Gone, releases, cancellationToken));
    }
}
