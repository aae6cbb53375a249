using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>The receivers that forms suggest: the operator's own of earlier years first, then those of published reports. The latter are read every ten minutes at most.</summary>
public sealed class KnownReceivers(RegisterDatabase database, TimeProvider clock) : IDisposable
{
    private const int Most = 1_000;
    private const int Years = 3;

    // The latest description of each counts.
    private const string Columns = "w.receiver_name as name, w.receiver_bin as bin, w.receiver_address as address, w.receiver_kato as kato, w.destination_country as country";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim one = new(1, 1);
    private IReadOnlyList<KnownReceiver> register = [];
    private DateTimeOffset? read;

    /// <summary>Each name once.</summary>
    public async Task<IReadOnlyList<KnownReceiver>> OfAsync(Party party, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var own = await OwnAsync(party, reading, cancellationToken);
        return [.. own.Concat(await RegisterAsync(reading, cancellationToken)).DistinctBy(receiver => receiver.Name, StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    public void Dispose() => one.Dispose();

    internal static async Task<IEnumerable<KnownReceiver>> OwnAsync(Party party, DbTransaction reading, CancellationToken cancellationToken) =>
        await reading.Connection!.QueryAsync<KnownReceiver>(new CommandDefinition(
            $"""
            select {Columns} from report_row w
            where w.id in (
                select max(n.id) from report_row n join report_version v on v.id = n.report_version_id
                where v.operator_bin = @Code and n.receiver_name is not null group by n.receiver_name)
            order by w.id desc
            """,
            new { party.Code }, reading, cancellationToken: cancellationToken));

    internal static async Task<IEnumerable<KnownReceiver>> PublishedAsync(int since, DbTransaction reading, CancellationToken cancellationToken) =>
        await reading.Connection!.QueryAsync<KnownReceiver>(new CommandDefinition(
            $"""
            select {Columns} from report_row w
            where w.id in (
                select max(n.id) from report_row n join report_version v on v.id = n.report_version_id join report r on r.id = v.report_id
                where r.reporting_year >= @since and v.published_release_id is not null and v.ended_release_id is null and n.receiver_name is not null and n.withheld_ground is null
                group by n.receiver_name)
            order by w.receiver_name
            """,
            new { since }, reading, cancellationToken: cancellationToken));

    private async Task<IReadOnlyList<KnownReceiver>> RegisterAsync(DbTransaction reading, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (read is null || now - read >= Fresh)
            {
                (register, read) = ([.. await PublishedAsync(now.Year - Years, reading, cancellationToken)], now);
            }

            return register;
        }
        finally
        {
            one.Release();
        }
    }
}
