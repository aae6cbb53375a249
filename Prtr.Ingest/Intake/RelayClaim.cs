using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// The right to write the index, which one process has at a time, wherever it runs. It is renewed while the work goes on; a process that has ended without giving it back
/// loses it after a minute. So does one whose time is far off because a clock was wrong: who waits sees that it is not renewed.
/// </summary>
public sealed class RelayClaim : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly RegisterDatabase database;
    private readonly TimeProvider clock;
    private readonly string holder = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}";
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource done = new();
    private Task renewing = Task.CompletedTask;

    private RelayClaim(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        this.database = database;
        this.clock = clock;
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Cancelled when the caller's is, and when the claim could not be renewed: another process may have it.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>What people should know of it when it was taken from a process that had not given it back though its time was not over; else null.</summary>
    public string? TakenOver { get; private set; }

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<RelayClaim> TakeAsync(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var claim = new RelayClaim(database, clock, cancellationToken);
        var (seen, since) = (default(Held), clock.GetTimestamp());
        while (!await claim.HoldAsync("(holder is null or held_until_ms < @now)", default, cancellationToken))
        {
            var now = await claim.HeldAsync(cancellationToken);
            if (now != seen)
            {
                (seen, since) = (now, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(since) > Length && await claim.HoldAsync("holder = @Holder and held_until_ms = @Until", seen, cancellationToken))
            {
                claim.TakenOver = $"The right to write the index was taken over from {seen.Holder}, who had it until {DateTimeOffset.FromUnixTimeMilliseconds(seen.Until):O} and did not renew it: that process has ended, and a clock was wrong.";
                break;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        claim.renewing = claim.RenewAsync();
        return claim;
    }

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await renewing;
        await using (var connection = await database.OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "update relay_claim set holder = null where name = 'index' and holder = @holder", new { holder }, cancellationToken: CancellationToken.None));
        }

        done.Dispose();
        lost.Dispose();
    }

    // One statement decides, so two processes cannot both have it.
    private async Task<bool> HoldAsync(string condition, Held seen, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            $"update relay_claim set holder = @me, held_until_ms = @end where name = 'index' and {condition}",
            new { me = holder, seen.Holder, seen.Until, now = now.ToUnixTimeMilliseconds(), end = (now + Length).ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken)) == 1;
    }

    private async Task<Held> HeldAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<Held>(new CommandDefinition(
            "select holder, held_until_ms as until from relay_claim where name = 'index'", cancellationToken: cancellationToken));
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, clock, done.Token);
                if (!await HoldAsync("holder = @me", default, done.Token))
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (System.Data.Common.DbException)
        {
            await lost.CancelAsync();
        }
    }

    private readonly record struct Held(string? Holder, long Until);
}
