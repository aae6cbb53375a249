using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>
/// A quantity of a report beside the threshold from which it must be reported: the one rule of check 26 and of what readers are shown.
/// Benzene, toluene, ethylbenzene and xylenes are taken together for water and land, waste by the site's total; the threshold of waste water is that of water.
/// </summary>
/// <param name="Amount">What is compared, as far as it may be known: kilograms, or tonnes of waste.</param>
/// <param name="Complete">False when part of it was left empty or is withheld: nothing that is shown may follow from that part.</param>
/// <param name="Threshold">In the unit of the amount.</param>
internal readonly record struct ThresholdComparison(RowRef Row, decimal Amount, bool Complete, decimal Threshold)
{
    /// <summary>Null when it depends on what is not known.</summary>
    public bool? IsBelow => Amount >= Threshold ? false : Complete ? true : null;

    /// <summary>The rows of a report that have a threshold; a row without a pollutant, medium or waste code that is known has none.</summary>
    public static IEnumerable<ThresholdComparison> Of(OperatorReport report, ReferenceData reference, CheckSettings settings)
    {
        if (report.Facility.ReportYear.Value is not { } year)
        {
            return [];
        }

        var releases = report.Releases.Numbered(RecordKind.Release)
            .Select(row => new Part(row.Ref, row.Row.Pollutant.Value, row.Row.Medium.Value, Known(row.Row.QuantityKg, row.Row.WithheldGround), row.Row.WithheldGround.Value is not null));
        var wastewater = report.Wastewater.Numbered(RecordKind.Wastewater)
            .Select(row => new Part(row.Ref, row.Row.Pollutant.Value, Medium.Water, Known(row.Row.QuantityKg, row.Row.WithheldGround), row.Row.WithheldGround.Value is not null));
        return Pollutants([.. releases], year, reference, settings)
            .Concat(Pollutants([.. wastewater], year, reference, settings))
            .Concat(Waste(report, reference, settings));
    }

    private static IEnumerable<ThresholdComparison> Pollutants(List<Part> parts, int year, ReferenceData reference, CheckSettings settings)
    {
        var known = parts.Where(part => part is { Medium: not null, Pollutant: { } number } && reference.Pollutants.ContainsKey(number)).ToLookup(IsTogether);
        var together = known[true].GroupBy(part => part.Medium).SelectMany(group => Together([.. group], settings.BtexThresholdKg));
        var single = known[false]
            .Select(part => (Part: part, Threshold: reference.Threshold(part.Pollutant!.Value, part.Medium!.Value, year)))
            .Where(row => row.Threshold is not null)
            .SelectMany(row => Together([row.Part], row.Threshold!.ThresholdKg.ToDecimal()));
        return single.Concat(together);

        // Of what is withheld the group is public: any of it may be one of the four.
        bool IsTogether(Part part) => part.Medium != Medium.Air && (part.IsWithheld ? HasOneOfFour(GroupOf(part)) : reference.Pollutants[part.Pollutant!.Value].Btex);

        bool HasOneOfFour(string group) => reference.Pollutants.Values.Any(pollutant => pollutant.Btex && pollutant.Group == group);

        string GroupOf(Part part) => reference.Pollutants[part.Pollutant!.Value].Group;
    }

    private static IEnumerable<ThresholdComparison> Waste(OperatorReport report, ReferenceData reference, CheckSettings settings) => report.Waste
        .Numbered(RecordKind.Waste)
        .Where(row => row.Row.WasteCode.Value is not null)
        .GroupBy(row => IsHazardous(row.Row, reference), row => new Part(row.Ref, null, null, Known(row.Row.QuantityT, row.Row.WithheldGround)))
        .SelectMany(group => Together([.. group], group.Key ? settings.HazardousWasteThresholdT : settings.NonHazardousWasteThresholdT));

    // The code decides; what the operator ticked must agree with it, which another check sees to.
    private static bool IsHazardous(WasteRow row, ReferenceData reference) =>
        (reference.WasteCodes.TryGetValue(row.WasteCode.Value!, out var code) ? code.Hazardous : null) ?? row.Hazardous.Value == true;

    private static IEnumerable<ThresholdComparison> Together(List<Part> parts, decimal threshold)
    {
        var amount = parts.Sum(part => part.Known?.ToDecimal() ?? 0);
        var complete = parts.TrueForAll(part => part.Known is not null);
        return parts.Select(part => new ThresholdComparison(part.Row, amount, complete, threshold));
    }

    private static Quantity? Known(Field<Quantity?> quantity, Field<string> withheld) =>
        withheld.Value is null && quantity.Value is { Units: >= 0 } known ? known : null;

    private readonly record struct Part(RowRef Row, int? Pollutant, Medium? Medium, Quantity? Known, bool IsWithheld = false);
}
