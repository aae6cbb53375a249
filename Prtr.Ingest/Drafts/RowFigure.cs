using Prtr.Ingest.Checks;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>What the quantity of a row comes to, beside its threshold and what was reported last.</summary>
/// <param name="Code">Number of the pollutant, or the waste code; null when it was not understood.</param>
/// <param name="Amount">In kilograms, of waste in tonnes; null when there is none.</param>
/// <param name="Before">Of the last report, in the same unit; null when it has no such row.</param>
/// <param name="Threshold">In the same unit; null when there is none.</param>
/// <param name="IsBelow">Whether the amount, of waste the site's total, lies under the threshold; null when that is not known.</param>
public sealed record RowFigure(string? Code, decimal? Amount, decimal? Before, decimal? Threshold, bool? IsBelow)
{
    private static readonly RowFigure None = new(null, null, null, null, null);

    /// <summary>The change against the last report; null where one of the two is missing or zero.</summary>
    public decimal? Change => Before is > 0 and { } before && Amount is { } now ? (now - before) / before : null;

    public static RowFigure Of(CheckedDraft draft, DraftRow row) =>
        row.Table == ReportForm.Releases ? Release(draft, row)
        : row.Table == ReportForm.Wastewater ? Wastewater(draft, row)
        : row.Table == ReportForm.Waste ? Waste(draft, row)
        : row.Table == ReportForm.Diffuse ? Diffuse(draft, row)
        : None;

    private static RowFigure Release(CheckedDraft draft, DraftRow row) =>
        (draft.Report?.Releases ?? []).Index().FirstOrDefault(one => one.Item.Place.Row == row.Number) is not { Item: { } release } found ? None : Make(
            draft, new RowRef(RecordKind.Release, found.Index), Text(release.Pollutant.Value), release.QuantityKg.Value,
            draft.Last?.Releases.Where(one => one.Pollutant == release.Pollutant.Value && one.Medium == release.Medium.Value).Select(one => one.QuantityKg));

    private static RowFigure Wastewater(CheckedDraft draft, DraftRow row) =>
        (draft.Report?.Wastewater ?? []).Index().FirstOrDefault(one => one.Item.Place.Row == row.Number) is not { Item: { } sent } found ? None : Make(
            draft, new RowRef(RecordKind.Wastewater, found.Index), Text(sent.Pollutant.Value), sent.QuantityKg.Value,
            draft.Last?.Wastewater.Where(one => one.Pollutant == sent.Pollutant.Value).Select(one => one.QuantityKg));

    private static RowFigure Waste(CheckedDraft draft, DraftRow row) =>
        (draft.Report?.Waste ?? []).Index().FirstOrDefault(one => one.Item.Place.Row == row.Number) is not { Item: { } waste } found ? None : Make(
            draft, new RowRef(RecordKind.Waste, found.Index), waste.WasteCode.Value, waste.QuantityT.Value,
            draft.Last?.Waste.Where(one => one.WasteCode == waste.WasteCode.Value && one.Mark == waste.Mark.Value).Select(one => one.QuantityT));

    private static RowFigure Diffuse(CheckedDraft draft, DraftRow row) =>
        draft.Diffuse.SelectMany(report => report.Rows).FirstOrDefault(one => one.Place.Row == row.Number) is not { } source ? None : new(
            Text(source.Pollutant.Value), source.QuantityKg.Value?.ToDecimal(), source.Key is { } key && draft.LastDiffuse.TryGetValue(key, out var before) ? before.ToDecimal() : null, null, null);

    private static RowFigure Make(CheckedDraft draft, RowRef about, string? code, Quantity? amount, IEnumerable<Quantity?>? before)
    {
        var known = before?.OfType<Quantity>().ToList() ?? [];
        ThresholdComparison? threshold = draft.Thresholds.TryGetValue(about, out var found) ? found : null;
        return new RowFigure(code, amount?.ToDecimal(), known.Count > 0 ? known.Sum(quantity => quantity.ToDecimal()) : null, threshold?.Threshold, threshold?.IsBelow);
    }

    private static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
