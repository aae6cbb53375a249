using Prtr.Ingest.Checks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>What sites of one activity are compared in: a pollutant and medium, or a waste code.</summary>
internal readonly record struct ActivityFigure(string Activity, int Pollutant, Medium Medium, string WasteCode)
{
    public static ActivityFigure Release(string activity, int pollutant, Medium medium) => new(activity, pollutant, medium, "");

    public static ActivityFigure Waste(string activity, string code) => new(activity, 0, default, code);

    /// <summary>The quantities of a report over zero, in hundred-millionths.</summary>
    public static IEnumerable<(ActivityFigure Key, decimal Units)> Of(PastReport report)
    {
        foreach (var release in report.Releases)
        {
            if (release.QuantityKg is { Units: > 0 } quantity)
            {
                yield return (Release(report.MainActivity, release.Pollutant, release.Medium), quantity.Units);
            }
        }

        foreach (var waste in report.Waste.GroupBy(waste => waste.WasteCode))
        {
            var units = waste.Sum(row => (decimal)(row.QuantityT?.Units ?? 0));
            if (units > 0)
            {
                yield return (Waste(report.MainActivity, waste.Key), units);
            }
        }
    }
}
