using Prtr.Ingest.Intake;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;

namespace Prtr.Tests.Intake;

public abstract class RelayClaimTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task One_process_has_it_at_a_time()
    {
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var claim = await RelayClaim.TakeAsync(Register.Database, TimeProvider.System, default);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(1, most);
        Assert.Null(await ScalarAsync<string>("select holder from relay_claim"));
    }

    [SkippableFact]
    public async Task A_process_that_has_ended_without_giving_it_back_loses_it()
    {
        var clock = new ManualClock();
        var lost = await RelayClaim.TakeAsync(Register.Database, clock, default);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RelayClaim.TakeAsync(Register.Database, clock, soon.Token));

        clock.Advance(TimeSpan.FromSeconds(61));
        await using (await RelayClaim.TakeAsync(Register.Database, clock, default))
        {
            await lost.DisposeAsync();
            Assert.NotNull(await ScalarAsync<string>("select holder from relay_claim"));
        }
    }

    [SkippableFact]
    public async Task A_claim_from_a_clock_that_was_wrong_is_taken_over_with_a_word_when_it_is_not_renewed_for_a_minute()
    {
        var wrong = new ManualClock();
        wrong.Advance(TimeSpan.FromDays(100));
        await using var dead = await RelayClaim.TakeAsync(Register.Database, wrong, default);
        var clock = new HastyClock(at: 100, () => ScalarAsync<int>("update relay_claim set held_until_ms = held_until_ms + 1").GetAwaiter().GetResult());

        await using var taken = await RelayClaim.TakeAsync(Register.Database, clock, default);

        Assert.Contains(Environment.MachineName, taken.TakenOver, StringComparison.Ordinal);
        Assert.InRange(clock.Waited, TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(130));
    }

    [SkippableFact]
    public async Task Of_two_relays_that_run_together_one_does_the_work()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);

        var heard = await Task.WhenAll(Register.Relay.RunAsync(default), new IndexRelay(Register.Database, Register.Index, TimeProvider.System).RunAsync(default));

        Assert.Equal([0, 1], heard.Order());
    }
}

/// <summary>A clock on which every wait is over at once.</summary>
/// <param name="at">Before which wait something happens.</param>
internal sealed class HastyClock(int at, Action happens) : TimeProvider
{
    private int waits;

    public TimeSpan Waited { get; private set; }

    public override long GetTimestamp() => (long)(Waited.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The times after which the one who has it renews are real.
        if (dueTime > TimeSpan.FromSeconds(1))
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        if (++waits == at)
        {
            happens();
        }

        Waited += dueTime;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

public sealed class RelayClaimTestsOnSqlite() : RelayClaimTests(TestEngine.Sqlite);

public sealed class RelayClaimTestsOnSqlServer() : RelayClaimTests(TestEngine.SqlServer);
