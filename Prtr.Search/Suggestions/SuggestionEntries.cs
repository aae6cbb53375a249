using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Suggestions;

/// <summary>What can be suggested, each kind in the order in which equals are shown.</summary>
internal static class SuggestionEntries
{
    public static IEnumerable<SuggestionEntry> Of(ReferenceData reference, IReadOnlyCollection<PublicReport> reports) =>
    [
        .. reference.Units.Values.Where(unit => unit.Level <= 2).OrderBy(unit => unit.Level).ThenBy(unit => unit.Code.Value, StringComparer.Ordinal).Select(unit => OfRegion(unit, reference)),
        .. reference.Pollutants.Values.OrderBy(pollutant => pollutant.Number).Select(pollutant => OfPollutant(pollutant, reference)),
        .. reference.Groups.Values.OrderBy(group => group.Code, StringComparer.Ordinal).Select(OfGroup),
        .. reference.Activities.Values.OrderBy(activity => activity.Level).ThenBy(activity => activity.Code, StringComparer.Ordinal).Select(OfActivity),
        .. reports.GroupBy(report => report.OperatorBin).Select(OfOperator).OrderBy(entry => entry.Label.Ru, StringComparer.Ordinal).ThenBy(entry => entry.Value, StringComparer.Ordinal),
        .. reference.WasteCodes.Values.OrderBy(waste => waste.Level).ThenBy(waste => waste.Code, StringComparer.Ordinal).Select(OfWaste),
        .. reports.GroupBy(report => report.FacilityId).OrderBy(facility => facility.Key).Select(OfFacility).OrderBy(entry => entry.Label.Ru, StringComparer.Ordinal),
    ];

    private static SuggestionEntry OfRegion(AdministrativeUnit unit, ReferenceData reference) =>
        new(SuggestionKind.Region, unit.Code.Value, unit.Names, [unit.Code.Value], [.. All(unit.Names), .. reference.OtherNames(unit.Code)]);

    private static SuggestionEntry OfPollutant(Pollutant pollutant, ReferenceData reference) => new(
        SuggestionKind.Pollutant,
        pollutant.Number.ToString(CultureInfo.InvariantCulture),
        pollutant.Names,
        pollutant.Cas is { } cas ? [cas, pollutant.EeaCode] : [pollutant.EeaCode],
        [.. All(pollutant.Names), .. reference.OtherNames(pollutant.Number)]);

    private static SuggestionEntry OfGroup(PollutantGroup group) =>
        new(SuggestionKind.Pollutant, "group:" + group.Code, group.Names, [group.Code], All(group.Names));

    private static SuggestionEntry OfActivity(Activity activity) =>
        new(SuggestionKind.Activity, activity.Code, WithCode(activity.Code, activity.Names), [activity.Code], All(activity.Names));

    private static SuggestionEntry OfWaste(WasteCode waste) =>
        new(SuggestionKind.Waste, waste.Code, WithCode(waste.Printed, waste.Names), [waste.Code], All(waste.Names));

    private static SuggestionEntry OfOperator(IGrouping<Bin, PublicReport> reports)
    {
        var name = reports.MaxBy(report => report.Year)!.OperatorName;
        return new(
            SuggestionKind.Operator,
            reports.Key.Value,
            new Names("", name, ""),
            [reports.Key.Value],
            [.. reports.Select(report => report.OperatorName).Distinct()]);
    }

    private static SuggestionEntry OfFacility(IGrouping<long, PublicReport> reports)
    {
        var latest = reports.MaxBy(report => report.Year)!;
        return new(
            SuggestionKind.Facility,
            reports.Key.ToString(CultureInfo.InvariantCulture),
            new Names(latest.FacilityNameKk ?? "", latest.FacilityName, ""),
            [],
            [.. reports.SelectMany(report => (string[])[report.FacilityName, report.FacilityNameKk ?? ""]).Distinct()]);
    }

    private static Names WithCode(string code, Names names) => new(WithCode(code, names.Kk), WithCode(code, names.Ru), WithCode(code, names.En));

    private static string WithCode(string code, string name) => name.Length > 0 ? $"{code} {name}" : "";

    private static string[] All(Names names) => [names.Kk, names.Ru, names.En];
}
