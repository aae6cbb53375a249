using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// The right to write the index, which one process has at a time, wherever it runs. It is renewed while the work goes on; a process that has ended without giving it back
/// loses it after a minute.
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

    /// <summary>Waits until nobody else has it.</summary>
    public static async Task<RelayClaim> TakeAsync(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var claim = new RelayClaim(database, clock, cancellationToken);
        while (!await claim.HoldAsync("(holder is null or held_until_ms < @now)", cancellationToken))
        {
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
    private async Task<bool> HoldAsync(string condition, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            $"update relay_claim set holder = @holder, held_until_ms = @until where name = 'index' and {condition}",
            new { holder, now = now.ToUnixTimeMilliseconds(), until = (now + Length).ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken)) == 1;
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, clock, done.Token);
                if (!await HoldAsync("holder = @holder", done.Token))
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
}
