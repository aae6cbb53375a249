using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;
using Prtr.Search.Text;

namespace Prtr.Tests.Benchmarks;

/// <summary>Suggestions and word matching with 100,000 facilities under invented names of real places and things.</summary>
internal static class SuggestBenchmark
{
    private const int Facilities = 100_000;
    private const int Seed = 1;

    public static async Task RunAsync()
    {
        var reports = Reports();
        var before = GC.GetTotalMemory(true);
        var effort = Effort.Start();
        var index = new SuggestionIndex(ReferenceData.Shipped, reports);
        var built = effort.ToString();
        var size = GC.GetTotalMemory(true) - before;
        Console.WriteLine(FormattableString.Invariant($"suggest: index of {Facilities:N0} facilities in {built}, {size >> 20} MB"));

        var typed = Typed(reports);
        await Latencies.OfAsync(typed.Take(2_000), text => Suggest(index, text));
        Console.WriteLine("suggest: " + await Latencies.OfAsync(typed, text => Suggest(index, text)));

        var matcher = new TokenMatcher(reports.SelectMany(report => TextFolding.Tokens(report.FacilityName)));
        var words = typed.SelectMany(TextFolding.Words).ToList();
        Console.WriteLine(FormattableString.Invariant($"match: {matcher.Tokens.Count:N0} distinct words, ") + await Latencies.OfAsync(words, word =>
        {
            matcher.MatchWord(word);
            return Task.CompletedTask;
        }));
    }

    private static Task Suggest(SuggestionIndex index, string text)
    {
        index.Suggest(text, "ru", 10);
        return Task.CompletedTask;
    }

    private static PublicReport[] Reports()
    {
        var random = new Random(Seed);
        var units = ReferenceData.Shipped.Units.Values.Where(unit => unit.Names.Ru.Length > 0).OrderBy(unit => unit.Code.Value, StringComparer.Ordinal).ToArray();
        var operators = Enumerable.Range(0, Facilities / 4).Select(number => (
            Bin: new Bin(FormattableString.Invariant($"{number:000000}{random.Next(1_000_000):000000}")),
            Name: $"ТОО «{Place()} {Syllables()}»")).ToArray();
        return [.. Enumerable.Range(1, Facilities).Select(Report)];

        string Place() => units[random.Next(units.Length)].Names.Ru.Split(' ')[0];

        string Syllables() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{"бвгдзкмнпрстқғж"[random.Next(15)]}{"аоуеиыәөүі"[random.Next(10)]}"));

        PublicReport Report(int id)
        {
            var owner = operators[random.Next(operators.Length)];
            var kind = random.Next(4);
            var name = Syllables();
            return new PublicReport
            {
                ReportVersionId = id,
                ReportId = id,
                Version = 1,
                FacilityId = id,
                Year = 2022,
                FacilityName = $"{((string[])["Котельная", "Карьер", "Завод", "ТЭЦ"])[kind]} «{name}» {Place()}-{random.Next(1, 9)}",
                FacilityNameKk = $"{Place()} «{name}» {((string[])["қазандығы", "карьері", "зауыты", "ЖЭО"])[kind]}",
                OperatorBin = owner.Bin,
                OperatorName = owner.Name,
                Kato = new Kato("100000000"),
                Latitude = 50,
                Longitude = 70,
                MainActivity = "1(c)",
                DataRelease = "2023.1",
            };
        }
    }

    // Each name letter by letter as it is typed, in part with a slip of the hand.
    private static List<string> Typed(PublicReport[] reports)
    {
        var random = new Random(Seed);
        var typed = new List<string>();
        for (var i = 0; i < 1_000; i++)
        {
            var report = reports[random.Next(reports.Length)];
            var text = random.Next(4) switch
            {
                0 => report.OperatorName.Replace("ТОО ", "", StringComparison.Ordinal),
                1 => report.FacilityNameKk!,
                2 => report.OperatorBin.Value,
                _ => report.FacilityName,
            };
            if (random.Next(4) == 0)
            {
                text = text.Remove(random.Next(2, text.Length - 1), 1);
            }

            typed.AddRange(Enumerable.Range(1, Math.Min(14, text.Length)).Select(length => text[..length]));
        }

        return typed;
    }
}
