using Prtr.Ingest.Remarks;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>The checks 36-40 of docs/report-form.md over a whole year. The limits are those of the European Environment Agency's own checks.</summary>
internal static class PublicationChecks
{
    private const decimal ChangeHint = 0.25m;
    private const decimal ChangeWarning = 0.50m;
    private const decimal OneFacility = 0.90m;
    private const decimal WithheldHint = 0.005m;
    private const decimal WithheldWarning = 0.01m;

    public static IReadOnlyList<PublicationFinding> Find(IReadOnlyList<NationalSum> sums, IReadOnlyList<PlannedRow> before, IReadOnlyList<PlannedRow> now, ReferenceData reference) =>
    [
        .. ((IEnumerable<PublicationFinding>)
        [
            .. Withheld(now),
            .. Vanished(before, now, reference),
            .. sums.Where(sum => sum is { RecordsBefore: > 0, Records: > 0 }).SelectMany(Changed),
            .. sums.Where(sum => sum.LargestKg > OneFacility * sum.Kg).Select(OneOverAll),
            .. Absent(before, now),
        ]).OrderByDescending(finding => finding.Level),
    ];

    /// <summary>The remarks of level W on the reports that wait, check 36 among them: nobody shall learn of them only afterwards.</summary>
    public static IEnumerable<PublicationFinding> Remarks(IEnumerable<(string Code, int Count)> made) =>
        made.Select(remark => PublicationFinding.Of("remarks", RemarkLevel.Warning, ("remark", remark.Code), ("count", remark.Count)));

    private static IEnumerable<PublicationFinding> Withheld(IReadOnlyList<PlannedRow> now)
    {
        var share = now.Count == 0 ? 0 : (decimal)now.Count(row => row.Withheld) / now.Count;
        if (share > WithheldHint)
        {
            yield return PublicationFinding.Of("withheld-share", share > WithheldWarning ? RemarkLevel.Warning : RemarkLevel.Information, ("share", Percent(share)));
        }
    }

    private static IEnumerable<PublicationFinding> Vanished(IReadOnlyList<PlannedRow> before, IReadOnlyList<PlannedRow> now, ReferenceData reference)
    {
        var (earlier, later) = (Numbers(before), Numbers(now));
        var groups = later.Select(GroupOf).ToHashSet();
        var gone = earlier.Except(later).ToList();
        return now.Count == 0 ? [] : gone.Select(GroupOf).OfType<string>().Distinct().Where(group => !groups.Contains(group)).Order(StringComparer.Ordinal)
            .Select(group => PublicationFinding.Of("group-vanished", RemarkLevel.Warning, ("group", group)))
            .Concat(gone.Order().Select(pollutant => PublicationFinding.Of("pollutant-vanished", RemarkLevel.Warning, ("pollutant", pollutant))));

        string? GroupOf(int pollutant) => reference.Pollutants.GetValueOrDefault(pollutant)?.Group;
    }

    private static IEnumerable<PublicationFinding> Changed(NationalSum sum)
    {
        if (Change(sum.BeforeKg, sum.Kg) is { } quantity && Level(quantity) is { } level)
        {
            yield return PublicationFinding.Of("sum-changed", level, ("pollutant", sum.Pollutant), ("way", Way(sum)), ("change", Percent(quantity)));
        }

        if (Change(sum.RecordsBefore, sum.Records) is { } records && Level(records) is { } recordLevel)
        {
            yield return PublicationFinding.Of("count-changed", recordLevel, ("pollutant", sum.Pollutant), ("way", Way(sum)), ("before", sum.RecordsBefore), ("now", sum.Records));
        }
    }

    private static PublicationFinding OneOverAll(NationalSum sum) => PublicationFinding.Of(
        "one-facility", RemarkLevel.Warning, ("facility", sum.LargestFacility), ("pollutant", sum.Pollutant), ("way", Way(sum)), ("share", Percent(sum.LargestKg / sum.Kg)));

    private static IEnumerable<PublicationFinding> Absent(IReadOnlyList<PlannedRow> before, IReadOnlyList<PlannedRow> now)
    {
        var present = now.Select(row => row.FacilityId).ToHashSet();
        return before.Where(row => !present.Contains(row.FacilityId)).DistinctBy(row => row.FacilityId).OrderBy(row => row.FacilityId)
            .Select(row => PublicationFinding.Of("facility-absent", RemarkLevel.Information, ("facility", row.FacilityId), ("facility_name", row.FacilityName)));
    }

    private static HashSet<int> Numbers(IReadOnlyList<PlannedRow> rows) => rows.Where(row => row.Pollutant is not null).Select(row => row.Pollutant!.Value).ToHashSet();

    private static decimal? Change(decimal before, decimal now) => before > 0 ? (now - before) / before : null;

    private static RemarkLevel? Level(decimal change) => Math.Abs(change) switch
    {
        > ChangeWarning => RemarkLevel.Warning,
        > ChangeHint => RemarkLevel.Information,
        _ => null,
    };

    private static string Way(NationalSum sum) => sum.Medium is { } medium ? Search.Register.Codes.Code(medium) : "wastewater";

    private static decimal Percent(decimal share) => decimal.Round(share * 100, 1);
}
