using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Whatever changes what is public raises the data release and leaves word for the index, in the transaction that changes it.</summary>
internal static class DataReleases
{
    /// <summary>The next release of the calendar year.</summary>
    /// <param name="year">The reporting year that it is about; of several the latest.</param>
    public static async Task<DataRelease> CreateAsync(int year, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var prefix = now.Year.ToString(CultureInfo.InvariantCulture) + ".";
        var names = await transaction.Connection!.QueryAsync<string>(new CommandDefinition(
            "select name from data_release where name like @like", new { like = prefix + "%" }, transaction, cancellationToken: cancellationToken));
        var number = names.Select(name => int.Parse(name.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var release = prefix + number.ToString(CultureInfo.InvariantCulture);
        var id = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into data_release (id, name, reporting_year, published_at)
            select coalesce(max(id), 0) + 1, @release, @year, @at from data_release;
            select max(id) from data_release;
            """,
            new { release, year, at = now },
            transaction,
            cancellationToken: cancellationToken));
        return new DataRelease(id, release, now) { Incarnation = await Incarnation.OfAsync(transaction.Connection!, transaction, cancellationToken) };
    }

    /// <summary>One message for each version that the release published or ended; one without a report when there is none, for the index is stamped with every release.</summary>
    public static async Task WriteOutboxAsync(DataRelease release, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var parameters = new { release.Id, at = release.PublishedAt };
        var messages = await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into outbox (data_release_id, report_version_id, action, created_at)
            select @Id, id, 'end', @at from report_version where ended_release_id = @Id order by id;
            insert into outbox (data_release_id, report_version_id, action, created_at)
            select @Id, id, 'publish', @at from report_version where published_release_id = @Id order by id;
            """,
            parameters,
            transaction,
            cancellationToken: cancellationToken));
        if (messages == 0)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "insert into outbox (data_release_id, report_version_id, action, created_at) values (@Id, null, 'publish', @at)",
                parameters,
                transaction,
                cancellationToken: cancellationToken));
        }
    }
}
