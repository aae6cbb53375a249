using System.Collections.Concurrent;
using System.Globalization;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.People;
using Prtr.Tests.Adversity.Processes;

namespace Prtr.Tests.Benchmarks;

/// <summary>The last evening of March: 200 operators fill in their reports at once, a row every five to ten seconds, a step of the form now and then. The site is a process of its own; who types shares its processors.</summary>
internal static class CabinetBenchmark
{
    private const int Operators = 200;
    private static readonly string[] Steps = ["releases", "waste"];
    // A site that was started just now still compiles what it runs; on the last evening it has run for weeks.
    private static readonly TimeSpan FirstMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(90);

    public static async Task RunAsync()
    {
        using var cabinet = await CabinetRegister.OpenAsync(Operators);
        using var site = new SiteProcess(cabinet.Database.Directory);
        await site.StartAsync();
        Console.WriteLine(FormattableString.Invariant($"cabinet: {Operators} operators, each a draft of {CabinetRegister.Releases} releases and {CabinetRegister.Wastes} wastes"));
        using var evening = new Evening();
        var typing = cabinet.Drafts.Select((draft, number) => Task.Run(() => TypeAsync(site.Address, draft, number, evening))).ToList();
        await Task.Delay(FirstMinute);
        Console.WriteLine($"  a save in the first minute after the start: {Latencies.Of(evening.Saves, site.Effort.Processor)}");
        evening.Forget();
        var before = site.Effort.Processor;
        await Task.Delay(Measured);
        var (processor, memory) = site.Effort;
        evening.IsMeasured = false;
        await evening.Over.CancelAsync();
        var kept = await Task.WhenAll(typing);

        Console.WriteLine($"  a save: {Latencies.Of(evening.Saves, processor - before)}");
        Console.WriteLine($"  a step is opened: {Latencies.Of(evening.Pages, TimeSpan.Zero)}");
        Console.WriteLine(FormattableString.Invariant(
            $"  {evening.Saves.Count / Measured.TotalSeconds:0.0} saves a second, {(processor - before) / Measured:P0} of a processor, at most {memory / 1_000_000} MB; {evening.Failures.Count} failures {string.Join(", ", evening.Failures.Distinct().Take(3))}"));
        var lost = 0;
        foreach (var (draft, acknowledged) in cabinet.Drafts.Zip(kept))
        {
            var there = (await new DraftDesk(cabinet.Database, Actor.Of(draft.Person), TimeProvider.System).FindAsync(draft.Id, default))!;
            lost += acknowledged.GroupBy(edit => (edit.RowId, edit.Field)).Count(cell => there.Row(cell.Key.RowId)![cell.Key.Field] != cell.Last().Text);
        }

        Console.WriteLine(FormattableString.Invariant($"  {kept.Sum(one => one.Count)} saves were acknowledged, {lost} cells do not have what was"));
    }

    /// <returns>What the site said to have kept.</returns>
    private static async Task<IReadOnlyList<CellEdit>> TypeAsync(Uri site, OperatorDraft draft, int number, Evening evening)
    {
        var random = new Random(number);
        using var typing = new TypingOperator(site, draft.Secret, draft.Id);
        var saves = 0;
        try
        {
            await Task.Delay(random.Next(0, 10_000), evening.Over.Token);
            var step = await OpenAsync(typing, random, evening);
            while (true)
            {
                await Task.Delay(random.Next(5_000, 10_000), evening.Over.Token);
                if (random.Next(10) == 0)
                {
                    step = await OpenAsync(typing, random, evening);
                }

                var text = (++saves + 100).ToString(CultureInfo.InvariantCulture);
                // What is under way is waited for, so that nothing is left of which nobody knows.
                var took = await typing.SaveAsync(step, new CellEdit(typing.Rows[random.Next(typing.Rows.Count)], step == "waste" ? "quantity_t" : "quantity_kg", text), default);
                evening.Add(evening.Saves, took);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (HttpRequestException failure)
        {
            evening.Failures.Add(failure.Message);
        }

        return typing.Acknowledged;
    }

    private static async Task<string> OpenAsync(TypingOperator typing, Random random, Evening evening)
    {
        var step = Steps[random.Next(Steps.Length)];
        evening.Add(evening.Pages, await typing.OpenAsync(step, default));
        return step;
    }

    private sealed class Evening : IDisposable
    {
        public CancellationTokenSource Over { get; } = new();

        public bool IsMeasured { get; set; } = true;

        public ConcurrentBag<TimeSpan> Saves { get; } = [];

        public ConcurrentBag<TimeSpan> Pages { get; } = [];

        public ConcurrentBag<string> Failures { get; } = [];

        public void Dispose() => Over.Dispose();

        public void Forget()
        {
            Saves.Clear();
            Pages.Clear();
        }

        public void Add(ConcurrentBag<TimeSpan> of, TimeSpan took)
        {
            if (IsMeasured)
            {
                of.Add(took);
            }
        }
    }
}
