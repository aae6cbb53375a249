using Prtr.Ingest.Checks;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>Most values of a report times or divided by 1,000: against its last report, else against the other sites of its activity.</summary>
internal sealed class GoneInBulk() : QuestionKind("gone-in-bulk", AnswerKind.Accept, AnswerKind.Refuse)
{
    private const double Thousand = 1_000;

    // One value may be anything; of one report's own last year even two speak.
    private const int FewestOwn = 2;
    private const int FewestOthers = 3;

    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        var figures = Figures(context).ToList();
        var own = context.LastReport is { } last ? RatiosTo(last, figures) : [];
        var others = own.Count >= FewestOwn ? [] : figures.Select(figure => Ratio(figure, context)).OfType<double>().ToList();
        if (own.Count >= FewestOwn && Factor(own, context.Settings.UnitSlipTolerance) is var (ownFactor, ownValues))
        {
            yield return With(("values", ownValues), ("of", own.Count), ("factor", ownFactor), ("against", "last-report"));
        }
        else if (others.Count >= FewestOthers && FactorAmongOthers(others) is var (factor, values))
        {
            yield return With(("values", values), ("of", others.Count), ("factor", factor), ("against", "other-sites"));
        }
    }

    private static IEnumerable<(ActivityFigure Key, decimal Units)> Figures(QuestionContext context)
    {
        var activity = context.Report.Facility.MainActivity.Value!;
        foreach (var row in context.Report.Releases)
        {
            if (row.QuantityKg.Value is { Units: > 0 } quantity && row.WithheldGround.IsBlank)
            {
                yield return (ActivityFigure.Release(activity, row.Pollutant.Value!.Value, row.Medium.Value!.Value), quantity.Units);
            }
        }

        foreach (var code in context.Report.Waste.Where(row => row.QuantityT.Value is { Units: > 0 } && row.WithheldGround.IsBlank).GroupBy(row => row.WasteCode.Value!))
        {
            yield return (ActivityFigure.Waste(activity, code.Key), code.Sum(row => (decimal)row.QuantityT.Value!.Value.Units));
        }
    }

    private static List<double> RatiosTo(PastReport last, List<(ActivityFigure Key, decimal Units)> figures)
    {
        // The activity may have changed; the site's own figures are compared all the same.
        var before = ActivityFigure.Of(last).GroupBy(figure => figure.Key with { Activity = "" }).ToDictionary(figure => figure.Key, figure => figure.Sum(one => one.Units));
        return [.. figures.Where(figure => before.ContainsKey(figure.Key with { Activity = "" })).Select(figure => (double)(figure.Units / before[figure.Key with { Activity = "" }]))];
    }

    private static double? Ratio((ActivityFigure Key, decimal Units) figure, QuestionContext context) =>
        context.LastYear.Typical(figure.Key, context.FacilityId) is { } typical ? (double)(figure.Units / typical) : null;

    private static (string Factor, int Values)? Factor(List<double> ratios, decimal tolerance) => Most(
        ratios,
        ratios.Count(ratio => Math.Abs((ratio / Thousand) - 1) <= (double)tolerance),
        ratios.Count(ratio => Math.Abs((ratio * Thousand) - 1) <= (double)tolerance));

    // Sites of one activity differ by an order of magnitude, so a single value tells little; most of them together do.
    private static (string Factor, int Values)? FactorAmongOthers(List<double> ratios)
    {
        var few = Math.Sqrt(Thousand);
        var factor = Most(ratios, ratios.Count(ratio => ratio >= few), ratios.Count(ratio => ratio <= 1 / few));
        var together = Math.Exp(ratios.Average(Math.Log));
        return factor is { Factor: "1000" } && together >= Thousand / 5 || factor is { Factor: "0.001" } && together <= 5 / Thousand ? factor : null;
    }

    private static (string Factor, int Values)? Most(List<double> ratios, int times, int divided) =>
        times * 2 > ratios.Count ? ("1000", times) : divided * 2 > ratios.Count ? ("0.001", divided) : null;
}
