using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Brings what publications left in the outbox to the index, in order and at least once: a message counts as relayed only when the index holds it,
/// so a crash in between repeats the work, which does no harm. One process at a time does it; others wait for their turn.
/// </summary>
public sealed class IndexRelay(RegisterDatabase database, IIndexWriter index, TimeProvider clock)
{
    /// <summary>Is told what people should know, such as that the right to write the index was taken from a process that has ended.</summary>
    public Action<string>? Say { get; set; }

    /// <returns>How many messages were relayed; 0 when none was pending.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await LastPendingAsync(cancellationToken) is null && !await index.IsStaleAsync(cancellationToken))
        {
            return 0;
        }

        await using var claim = await TakeAsync(cancellationToken);
        var last = await LastPendingAsync(claim.Token);
        if (last is null && !await index.IsStaleAsync(claim.Token))
        {
            return 0;
        }

        await index.UpdateAsync(claim.Token);
        return await MarkRelayedAsync(last, claim.Token);
    }

    /// <summary>When the oldest message that the index does not hold yet was written; null when it holds everything.</summary>
    public async Task<DateTimeOffset?> OldestPendingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            "select min(created_at) from outbox where relayed_at is null", cancellationToken: cancellationToken));
    }

    /// <summary>Asks the index how it is, and changes nothing.</summary>
    /// <exception cref="IOException">It cannot be asked, or is not the register's.</exception>
    public Task CheckIndexAsync(CancellationToken cancellationToken) => index.IsStaleAsync(cancellationToken);

    /// <summary>Builds the index anew, which relays what was pending. Copies that nobody needs any more go.</summary>
    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        await using var claim = await TakeAsync(cancellationToken);
        var last = await LastPendingAsync(claim.Token);
        var built = await index.RebuildAsync(claim.Token);
        await MarkRelayedAsync(last, claim.Token);
        foreach (var copy in await index.ObsoleteAsync(afterRebuild: false, claim.Token))
        {
            await index.RemoveAsync(copy, claim.Token);
        }

        return built;
    }

    private async Task<RelayClaim> TakeAsync(CancellationToken cancellationToken)
    {
        var claim = await RelayClaim.TakeAsync(database, clock, cancellationToken);
        if (claim.TakenOver is { } words)
        {
            Say?.Invoke(words);
        }

        return claim;
    }

    private async Task<long?> LastPendingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition("select max(id) from outbox where relayed_at is null", cancellationToken: cancellationToken));
    }

    private async Task<int> MarkRelayedAsync(long? last, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update outbox set relayed_at = @at where relayed_at is null and id <= @last",
            new { at = clock.GetUtcNow(), last = last ?? 0 },
            cancellationToken: cancellationToken));
    }
}
