using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Elasticsearch;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Adversity;

/// <summary>
/// Lets a history happen: consoles act at the same time, two sites read meanwhile, the disk fails when it is due to; after every step all that must hold is looked at.
/// </summary>
internal sealed class HistoryRun(RegisterDatabase database, string folder, IndexServer? elasticsearch, Random random) : IAsyncDisposable
{
    private readonly UnsteadyClock clock = new();
    private readonly FailingDisk? disk = database is SqliteDatabase ? new(folder) : null;
    private readonly HashSet<string> acknowledged = [];
    private readonly List<string> backups = [];
    private readonly SeenReleases seen = new();
    private readonly List<ReadingSite> sites = [];
    private int number;

    /// <exception cref="Xunit.Sdk.XunitException">Something that must hold does not.</exception>
    public async Task RunAsync(IEnumerable<HistoryStep> steps, CancellationToken enough)
    {
        await StartAsync();
        foreach (var step in steps.TakeWhile(_ => !enough.IsCancellationRequested))
        {
            try
            {
                await StepAsync(step);
            }
            catch (Exception problem)
            {
                throw new Xunit.Sdk.XunitException($"After \"{step}\": {problem.Message}\n{problem.StackTrace}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }

        LetGo();
        disk?.Dispose();
    }

    private async Task StartAsync()
    {
        await OpenRegister.OpenAsync(database, elasticsearch, clock, default);
        seen.Incarnation = (await StoredRegister.KeptAsync(database)).Incarnation;
        sites.Add(new ReadingSite(database, elasticsearch, Path.Combine(folder, "site-1"), seen));
        sites.Add(new ReadingSite(database, elasticsearch, Path.Combine(folder, "site-2"), seen));
    }

    private async Task StepAsync(HistoryStep step)
    {
        if (step.Fault is { } fault)
        {
            disk?.Arm(fault.Call, fault.Nth, fault.Fault);
        }

        var done = new ConcurrentBag<string>();
        string? restored = null;
        await Task.WhenAll(
        [
            .. step.Acts.Select(act => Task.Run(() => FailingAsync(async () => restored = await ActAsync(act, done) ?? restored))),
            .. sites.Select(site => Task.Run(() => FailingAsync(site.LookAsync))),
        ]);
        LetGo();
        disk?.Start(random);

        await AssertKeptAsync(done, restored);
        await StoredRegister.AssertWholeAsync(database);
        foreach (var site in sites)
        {
            await site.LookAsync();
        }
    }

    // A fault is one that is due, and says itself as one of these.
    private async Task FailingAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception error) when (disk is { HasFailed: true } && error is DbException or IOException or InvalidOperationException or InvalidDataException)
        {
        }
    }

    /// <returns>The backup that took the register's place; null for every other act.</returns>
    private async Task<string?> ActAsync(HistoryAct act, ConcurrentBag<string> done)
    {
        var register = (await OpenRegister.OpenAsync(database, elasticsearch, clock, default)).As(Actor.Console, DecidedAtOnce.Of);
        var numbers = act.Numbers;
        switch (act.Word)
        {
            case "load":
                var name = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref number)}.json");
                var report = new TestReport
                {
                    Name = $"Завод {numbers[0]}", Bin = numbers[0] % 2 == 0 ? TestReport.FirstOperator : TestReport.SecondOperator, Latitude = 46.8 + (numbers[0] / 10.0),
                    Year = numbers[1], Releases = [(8, "air", (100_000 + numbers[2]).ToString(CultureInfo.InvariantCulture))],
                };
                var outcome = await register.Loader.LoadAsync([report.Source(name)], new DateOnly(numbers[1] + 1, 3, 15), default).SingleAsync();
                if (!outcome.Known)
                {
                    done.Add("submission " + outcome.Name);
                }

                return null;
            case "publish":
                if (await register.Publication.PublishAsync(numbers[0], new HashSet<long>(), default) is { Release: { } published })
                {
                    done.Add("release " + published.Release.Name);
                }

                await register.Relay.RunAsync(default);
                return null;
            case "withdraw":
                await register.Withdrawals.WithdrawAsync(numbers[0], "Ошибка", false, default);
                await register.Relay.RunAsync(default);
                return null;
            case "merge":
                await register.Facilities.MergeAsync(new(numbers[0], numbers[1], new Dictionary<int, long> { [2021] = numbers[1], [2022] = numbers[0] }), "Одна площадка", false, default);
                await register.Relay.RunAsync(default);
                return null;
            case "reindex":
                await register.Relay.RebuildAsync(default);
                return null;
            case "clock":
                clock.Set(numbers[0]);
                return null;
            case "backup":
                var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref number)}.bak"));
                Assert.Empty(await RegisterBackup.WriteAsync((SqliteDatabase)database, file, clock, default));
                lock (backups)
                {
                    backups.Add(file);
                }

                return null;
            case "restore" when backups.ElementAtOrDefault(numbers[0]) is { } backup:
                Assert.Empty((await RegisterRestore.RunAsync((SqliteDatabase)database, backup, false, clock, default)).Problems);
                await (await OpenRegister.OpenAsync(database, elasticsearch, clock, default)).Relay.RebuildAsync(default);
                return backup;
            default:
                return null;
        }
    }

    // What was acknowledged while a restore was at work is in the register or in the former one.
    private async Task AssertKeptAsync(IReadOnlyCollection<string> done, string? restored)
    {
        var there = await StoredRegister.KeptAsync(database);
        if (there.Incarnation != seen.Incarnation)
        {
            var former = await StoredRegister.KeptAsync(Path.Combine(database.Directory, RegisterRestore.FormerName));
            Assert.Superset(acknowledged, former.What);
            Assert.Superset(done.ToHashSet(), there.What.Union(former.What).ToHashSet());
            if (restored is not null)
            {
                Assert.Superset((await StoredRegister.KeptAsync(restored)).What, there.What);
            }

            acknowledged.Clear();
            acknowledged.UnionWith(there.What);
            seen.Incarnation = there.Incarnation;
        }
        else
        {
            acknowledged.UnionWith(done);
            Assert.Superset(acknowledged, there.What);
        }
    }

    private void LetGo() => (database as SqliteDatabase)?.LetGo();
}
