namespace Prtr.Ingest.Samples;

/// <summary>A few reports are sent a second time, with one value put right: the register keeps both versions and shows the second.</summary>
internal static class SampleCorrections
{
    private const int PerThousand = 7;

    private static readonly string[] Reasons =
    [
        "Уточнены данные измерений", "Исправлена ошибка в расчете", "Исправлена опечатка в значении", "Применен уточненный коэффициент выбросов",
    ];

    public static IEnumerable<SampleReport> Of(int seed, IEnumerable<SampleReport> reports)
    {
        foreach (var report in reports)
        {
            var random = SampleRandom.For(seed, "correction", report.Facility, report.Year);
            if (random.Chance(PerThousand) && Revised(random, report) is { } revised)
            {
                yield return revised with { Ref = report.Ref + "-2", CorrectsVersion = 1, CorrectionReason = random.Pick(Reasons) };
            }
        }
    }

    /// <summary>Null when the report holds no value that could have been wrong.</summary>
    private static SampleReport? Revised(SampleRandom random, SampleReport report)
    {
        var changeable = report.Releases.Where(r => r is { QuantityKg: > 0, AccidentalKg: 0 }).ToArray();
        if (changeable.Length > 0)
        {
            var wrong = random.Pick(changeable);
            var right = wrong with { QuantityKg = Put(random, wrong.QuantityKg, 8) };
            return report with { Releases = [.. report.Releases.Select(r => r == wrong ? right : r)] };
        }

        var weighed = report.Waste.Where(w => w.QuantityT is not null).ToArray();
        if (weighed.Length > 0)
        {
            var wrong = random.Pick(weighed);
            var right = wrong with { QuantityT = Put(random, wrong.QuantityT!.Value, 6) };
            return report with { Waste = [.. report.Waste.Select(w => w == wrong ? right : w)] };
        }

        return null;
    }

    private static decimal Put(SampleRandom random, decimal value, int decimals) =>
        SignificantFigures.Round(value * (0.62m + (random.Fraction() * 0.8m)), 4, decimals);
}
