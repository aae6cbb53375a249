using Prtr.Search.Exports;

namespace Prtr.Tests.Exports;

public class HeavyGateTests
{
    [Fact]
    public async Task A_small_number_is_made_at_once_a_short_queue_waits_and_who_comes_then_is_sent_away()
    {
        using var gate = new HeavyGate(2, Timeout.InfiniteTimeSpan);
        var (first, second) = (await gate.TryEnterAsync(default), await gate.TryEnterAsync(default));
        var queue = Enumerable.Range(0, 2 * HeavyGate.QueueLength).Select(_ => gate.TryEnterAsync(default)).ToList();

        Assert.Null(await gate.TryEnterAsync(default));
        Assert.DoesNotContain(queue, waiting => waiting.IsCompleted);

        first!.Dispose();
        var next = await Task.WhenAny(queue);
        Assert.NotNull(await next);
        Assert.Equal(1, queue.Count(waiting => waiting.IsCompleted));
        Assert.NotNull(second);
    }

    [Fact]
    public async Task Who_waits_too_long_is_sent_away_and_has_taken_no_place()
    {
        using var gate = new HeavyGate(1, TimeSpan.FromMilliseconds(1));
        var pass = await gate.TryEnterAsync(default);

        Assert.Null(await gate.TryEnterAsync(default));

        pass!.Dispose();
        pass.Dispose();
        Assert.NotNull(await gate.TryEnterAsync(default));
        Assert.Null(await gate.TryEnterAsync(default));
    }

    [Fact]
    public async Task Who_reads_slowly_does_not_keep_others_from_theirs()
    {
        using var gate = new HeavyGate(1, Timeout.InfiniteTimeSpan);
        using var slow = await gate.TryEnterAsync(default);
        var taken = new TaskCompletionSource();
        var reading = slow!.AwaitReaderAsync(taken.Task, default);

        var other = await gate.TryEnterAsync(default);
        Assert.NotNull(other);
        taken.SetResult();
        Assert.False(reading.IsCompleted);

        other.Dispose();
        await reading;
    }

    [Fact]
    public async Task What_is_made_leaves_its_place_before_it_is_sent()
    {
        using var gate = new HeavyGate(1, Timeout.InfiniteTimeSpan);
        using var sent = await gate.TryEnterAsync(default);
        sent!.Made();

        using var next = await gate.TryEnterAsync(default);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task However_slowly_many_read_their_number_is_bounded()
    {
        using var gate = new HeavyGate(1, Timeout.InfiniteTimeSpan);
        for (var sent = 0; sent < HeavyGate.MostUnderWay; sent++)
        {
            var pass = await gate.TryEnterAsync(default);
            pass!.Made();
        }

        Assert.Null(await gate.TryEnterAsync(default));
    }
}
