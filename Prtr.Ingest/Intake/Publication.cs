using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Makes accepted reports public, or takes one back: one transaction each, which raises the data release and leaves word for the index.
/// What is public is never edited; it is superseded or withdrawn.
/// </summary>
public sealed class Publication(RegisterDatabase database, TimeProvider clock)
{
    // The newest version of each report of the year, when it is not public yet.
    private const string Waiting = """
        select v.id, v.report_id
        from report_version v
        join report r on r.id = v.report_id
        where r.reporting_year = @year and v.published_release_id is null and v.withdrawn_reason is null
            and not exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version)
        """;

    /// <returns>The new data release, or null when nothing of the year was waiting: then nothing has changed.</returns>
    public async Task<PublishedRelease?> PublishAsync(int year, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var waiting = await connection.ExecuteScalarAsync<int>($"select count(*) from ({Waiting}) w", new { year }, transaction);
        if (waiting == 0)
        {
            return null;
        }

        var release = await RaiseAsync(year, transaction);
        await connection.ExecuteAsync(
            $"""
            update report_version set ended_release_id = @Id
            where published_release_id is not null and ended_release_id is null and report_id in (select w.report_id from ({Waiting}) w);
            update report_version set published_release_id = @Id where id in (select w.id from ({Waiting}) w);
            update reporting_year set state = 'published', changed_at = @at where year = @year and state in ('open', 'closed');
            """,
            new { year, release.Id, at = release.PublishedAt },
            transaction);
        await LeaveWordAsync(release, transaction);
        await transaction.CommitAsync(cancellationToken);
        return new PublishedRelease(release, year, waiting);
    }

    /// <summary>Takes a report with all its versions out of the public data; it stays in the register with the reason.</summary>
    /// <returns>The new data release, or null when nothing of the report was public.</returns>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    public async Task<PublishedRelease?> WithdrawAsync(long reportId, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var connection = await OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var year = await connection.ExecuteScalarAsync<int?>("select reporting_year from report where id = @reportId", new { reportId }, transaction)
            ?? throw new KeyNotFoundException($"No report {reportId}.");
        var published = await connection.ExecuteScalarAsync<int>(
            "select count(*) from report_version where report_id = @reportId and published_release_id is not null and ended_release_id is null",
            new { reportId },
            transaction);
        await connection.ExecuteAsync(
            "update report_version set withdrawn_reason = @reason where report_id = @reportId and ended_release_id is null and withdrawn_reason is null",
            new { reportId, reason },
            transaction);
        PublishedRelease? withdrawn = null;
        if (published > 0)
        {
            var release = await RaiseAsync(year, transaction);
            await connection.ExecuteAsync(
                "update report_version set ended_release_id = @Id where report_id = @reportId and published_release_id is not null and ended_release_id is null",
                new { reportId, release.Id },
                transaction);
            await LeaveWordAsync(release, transaction);
            withdrawn = new PublishedRelease(release, year, 0);
        }

        await transaction.CommitAsync(cancellationToken);
        return withdrawn;
    }

    // A data release that was announced must survive a loss of power, not only of the process.
    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        await database.MakeDurableAsync(connection);
        return connection;
    }

    private async Task<DataRelease> RaiseAsync(int year, DbTransaction transaction)
    {
        var now = clock.GetUtcNow();
        var prefix = now.Year.ToString(CultureInfo.InvariantCulture) + ".";
        var names = await transaction.Connection!.QueryAsync<string>(
            "select name from data_release where name like @like", new { like = prefix + "%" }, transaction);
        var number = names.Select(name => int.Parse(name.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var release = prefix + number.ToString(CultureInfo.InvariantCulture);
        var id = await transaction.Connection!.ExecuteScalarAsync<long>(
            """
            insert into data_release (id, name, reporting_year, published_at)
            select coalesce(max(id), 0) + 1, @release, @year, @at from data_release;
            select max(id) from data_release;
            """,
            new { release, year, at = now },
            transaction);
        return new DataRelease(id, release, now);
    }

    private static Task<int> LeaveWordAsync(DataRelease release, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        """
        insert into outbox (data_release_id, report_version_id, action, created_at)
        select @Id, id, 'end', @at from report_version where ended_release_id = @Id order by id;
        insert into outbox (data_release_id, report_version_id, action, created_at)
        select @Id, id, 'publish', @at from report_version where published_release_id = @Id order by id;
        """,
        new { release.Id, at = release.PublishedAt },
        transaction);
}

/// <summary>What a publication did.</summary>
/// <param name="Reports">How many reports became public, or public anew.</param>
public sealed record PublishedRelease(DataRelease Release, int Year, int Reports);
