using System.Collections.Concurrent;
using System.Globalization;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>Lets a history of processes happen: sites that are read over HTTP all the time, consoles beside them, any of them killed; after every step all that must hold is looked at.</summary>
internal sealed class ProcessRun(string folder, int count) : IDisposable
{
    private readonly SqliteDatabase database = new(Path.Combine(folder, "register"));
    private readonly SeenReleases seen = new();
    private readonly ConcurrentDictionary<string, byte> former = new(StringComparer.Ordinal);
    private readonly HashSet<string> acknowledged = [];
    private readonly ConcurrentDictionary<int, string> backups = new();
    private readonly List<SiteProcess> sites = [];
    private int number;

    /// <summary>How many answers all readers were given.</summary>
    public int Answers { get; private set; }

    /// <summary>How many lives of the register they saw.</summary>
    public int Incarnations => former.Count + 1;

    /// <exception cref="Xunit.Sdk.XunitException">Something that must hold does not.</exception>
    public async Task RunAsync(IEnumerable<ProcessStep> steps, CancellationToken enough)
    {
        await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        sites.AddRange(Enumerable.Range(0, count).Select(_ => new SiteProcess(database.Directory)));
        await Task.WhenAll(sites.Select(site => site.StartAsync()));
        seen.Incarnation = (await StoredRegister.KeptAsync(database)).Incarnation;
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

        // Whoever was killed may have left the index behind.
        foreach (var verb in (string[])["reindex", "verify"])
        {
            using var output = new StringWriter();
            Assert.True(await CommandLine.RunAsync([verb, "--data", database.Directory], output, output, CancellationToken.None) == 0, output.ToString());
        }
    }

    public void Dispose()
    {
        sites.ForEach(site => site.Dispose());
        database.LetGo();
    }

    private async Task StepAsync(ProcessStep step)
    {
        var done = new ConcurrentBag<string>();
        using var over = new CancellationTokenSource();
        var readers = sites.ConvertAll(site => new HttpReader(site.Address, seen, former));
        var reading = readers.ConvertAll(reader => Task.Run(() => reader.ReadAsync(over.Token)));
        try
        {
            await Task.WhenAll(step.Acts.Select(one => ActAsync(one.Act, one.KillAfter, done)));
        }
        finally
        {
            await over.CancelAsync();
        }

        await Task.WhenAll(reading);
        await AssertKeptAsync(done);
        await StoredRegister.AssertWholeAsync(database);
        foreach (var reader in readers)
        {
            await reader.LookAsync();
            Answers += reader.Answers;
            reader.Dispose();
        }
    }

    private async Task ActAsync(HistoryAct act, int? killAfter, ConcurrentBag<string> done)
    {
        if (act.Word == ProcessStep.Site)
        {
            sites[0].Kill();
            await sites[0].StartAsync();
            return;
        }

        var id = Interlocked.Increment(ref number);
        var name = string.Create(CultureInfo.InvariantCulture, $"{id}.json");
        string[] arguments = act.Word switch
        {
            "load" => ["load", await FileAsync(act.Numbers, name), "--received", string.Create(CultureInfo.InvariantCulture, $"{act.Numbers[1] + 1}-03-15")],
            "publish" => ["publish", Text(act.Numbers[0])],
            "withdraw" => ["withdraw", Text(act.Numbers[0]), "--reason", "Ошибка"],
            "backup" => ["backup", Path.Combine(folder, name + ".bak")],
            "restore" when backups.OrderBy(pair => pair.Key).ElementAtOrDefault(act.Numbers[0]).Value is { } backup => ["restore", backup],
            _ => ["reindex"],
        };
        var (code, said) = await ConsoleProcess.RunAsync(killAfter is { } after ? TimeSpan.FromMilliseconds(after) : null, [.. arguments, "--data", database.Directory]);
        Assert.True(code is 0 or 1 or 2 or ConsoleProcess.Killed || said.Contains("Another restore is at work", StringComparison.Ordinal), $"{act}: {code} {said}");
        switch (act.Word, code)
        {
            case ("load", 0 or 2):
                done.Add("submission " + name);
                break;
            case ("backup", 0):
                backups[id] = arguments[1];
                break;
            case ("restore", 0) when arguments[0] == "restore":
                // Whoever asks from now on is told of another register.
                var present = (await StoredRegister.KeptAsync(database)).Incarnation;
                former[seen.Incarnation] = 0;
                former.TryRemove(present, out _);
                break;
        }
    }

    // What was acknowledged while a restore was at work is in the register or in the former one.
    private async Task AssertKeptAsync(IReadOnlyCollection<string> done)
    {
        var there = await StoredRegister.KeptAsync(database);
        if (there.Incarnation == seen.Incarnation)
        {
            acknowledged.UnionWith(done);
            Assert.Superset(acknowledged, there.What);
            return;
        }

        var before = await StoredRegister.KeptAsync(Path.Combine(database.Directory, RegisterRestore.FormerName));
        Assert.Superset(done.Union(acknowledged).ToHashSet(), there.What.Union(before.What).ToHashSet());
        former[seen.Incarnation] = 0;
        seen.Incarnation = there.Incarnation;
        acknowledged.Clear();
        acknowledged.UnionWith(there.What);
    }

    private async Task<string> FileAsync(int[] numbers, string name)
    {
        var report = new TestReport
        {
            Name = $"Завод {numbers[0]}", Bin = numbers[0] % 2 == 0 ? TestReport.FirstOperator : TestReport.SecondOperator, Latitude = 46.8 + (numbers[0] / 10.0),
            Year = numbers[1], Releases = [(8, "air", Text(100_000 + (numbers[2] * 1000) + number))],
        };
        var path = Path.Combine(folder, name);
        await using var content = report.Source(name).Files[0].Open();
        await using var file = File.Create(path);
        await content.CopyToAsync(file);
        return path;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
