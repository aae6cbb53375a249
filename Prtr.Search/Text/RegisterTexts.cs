using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>Which text of the register a search looks at. Every word of a search has to be found in a record, its facility or its pollutant, waste or activity.</summary>
public static class RegisterTexts
{
    /// <summary>The facility's names, operator, owner, address and BIN.</summary>
    public static IEnumerable<string?> Of(PublicReport report) =>
        [report.FacilityName, report.FacilityNameKk, report.OperatorName, report.OwnerName, report.PostalAddress, report.OperatorBin.Value];

    /// <summary>The texts of all codes, always in the same order.</summary>
    public static IEnumerable<string?> OfCodes(ReferenceData reference) =>
    [
        .. reference.Pollutants.Keys.Order().SelectMany(number => OfPollutant(number, reference)),
        .. reference.WasteCodes.Keys.Order(StringComparer.Ordinal).SelectMany(code => OfWaste(code, reference)),
        .. reference.Activities.Keys.Order(StringComparer.Ordinal).SelectMany(code => OfActivity(code, reference)),
        .. reference.Groups.Keys.Order(StringComparer.Ordinal).SelectMany(code => OfGroup(code, reference)),
        .. reference.Units.Keys.Order().SelectMany(unit => OfUnit(unit, reference)),
    ];

    /// <summary>The names of a place and of the wider units that it lies in, former ones among them.</summary>
    public static IEnumerable<string?> OfPlace(Kato kato, ReferenceData reference)
    {
        for (Kato? unit = kato; unit is { } at; unit = at.Parent)
        {
            foreach (var name in OfUnit(at, reference))
            {
                yield return name;
            }
        }
    }

    /// <summary>The names of an activity and of the wider ones that it belongs to.</summary>
    public static IEnumerable<string?> OfActivity(string code, ReferenceData reference)
    {
        for (var at = code; at is not null && reference.Activities.TryGetValue(at, out var activity); at = activity.Parent)
        {
            yield return activity.Names.Kk;
            yield return activity.Names.Ru;
            yield return activity.Names.En;
        }
    }

    /// <summary>The names, CAS number and short code of a pollutant, and its usual names.</summary>
    public static IEnumerable<string?> OfPollutant(int number, ReferenceData reference) =>
        reference.Pollutants.TryGetValue(number, out var pollutant)
            ? [pollutant.Names.Kk, pollutant.Names.Ru, pollutant.Names.En, pollutant.Cas, pollutant.EeaCode, .. reference.OtherNames(number)]
            : [];

    /// <summary>The names of a group of pollutants.</summary>
    public static IEnumerable<string?> OfGroup(string code, ReferenceData reference) =>
        reference.Groups.TryGetValue(code, out var group) ? [group.Names.Kk, group.Names.Ru, group.Names.En] : [];

    /// <summary>The names of a waste code, its sub-chapter and chapter.</summary>
    public static IEnumerable<string?> OfWaste(string code, ReferenceData reference)
    {
        for (var at = code; at is not null && reference.WasteCodes.TryGetValue(at, out var waste); at = waste.Parent)
        {
            yield return waste.Names.Ru;
            yield return waste.Names.En;
            yield return waste.Names.Kk;
        }
    }

    private static IEnumerable<string?> OfUnit(Kato unit, ReferenceData reference) => reference.Units.TryGetValue(unit, out var known)
        ? [known.Names.Kk, known.Names.Ru, known.Names.En, .. reference.OtherNames(unit)]
        : [];
}
