using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>What a reader should know first about a facility in a year.</summary>
/// <param name="Facility">As it was in the year.</param>
/// <param name="Releases">Furthest over their thresholds first.</param>
/// <param name="Totals">Over all that it reported for the year.</param>
public sealed record Outlook(PublicReport Facility, IReadOnlyList<MainRelease> Releases, Totals Totals, decimal HazardousT, decimal OtherWasteT)
{
    /// <summary>The release that is furthest over its threshold; null where none is public.</summary>
    public MainRelease? Main => Releases.Count > 0 ? Releases[0] : null;

    /// <summary>How many times over its threshold the furthest one is.</summary>
    public decimal Times => Main?.Times ?? 0;

    /// <summary>The releases with an accidental part.</summary>
    public IEnumerable<MainRelease> Accidents => Releases.Where(release => release.AccidentalKg > 0);

    /// <summary>Null where the facility has no report for the year.</summary>
    /// <param name="records">Of one facility, of all years.</param>
    /// <param name="published">The years of the register.</param>
    public static Outlook? Of(IReadOnlyList<PublicRecord> records, int year, IReadOnlyList<int> published, ReferenceData reference)
    {
        var ofYear = records.Where(record => record.Report.Year == year).ToList();
        return ofYear.Count == 0 ? null : new(
            ofYear[0].Report,
            MainRelease.Of(records, year, published, reference),
            ofYear.Totals(),
            ofYear.Where(record => record.Hazardous == true).Totals().WasteT ?? 0,
            ofYear.Where(record => record.Hazardous == false).Totals().WasteT ?? 0);
    }
}
