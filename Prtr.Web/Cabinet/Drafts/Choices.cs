using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>What the longer lists suggest: each entry as it is read back, the code, then its name; and what else it is called, by which it is found too.</summary>
public static class Choices
{
    /// <param name="list">Of <see cref="FieldControl.ListOf"/>.</param>
    public static IEnumerable<(string Entry, string? Also)> Of(string list, string language, ReferenceData reference) => list switch
    {
        "pollutants" => reference.Pollutants.Values.OrderBy(one => one.Number)
            .Select(one => (ListEntry.Of(one.Number.ToString(CultureInfo.InvariantCulture), one.Names.In(language)), Also(one, language, reference))),
        "wastes" => Plain(reference.WasteCodes.Values.Where(one => one.Level == 3).OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => ListEntry.Of(one.Printed, one.Names.In(language)))),
        "regions" => Plain(reference.Regions.Select(one => ListEntry.Of(one.Code.Value, one.Names.In(language)))),
        "activities" => Plain(reference.Activities.Values.Where(one => one.Level > 1).OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => ListEntry.Of(one.Code, one.Names.In(language)))),
        "countries" => Plain(reference.Countries.Values.OrderBy(one => one.Names.In(language), StringComparer.CurrentCulture).Select(one => ListEntry.Of(one.Code, one.Names.In(language)))),
        _ => [],
    };

    // CAS number, codes of the emission inventories, usual names, names in the other languages.
    private static string? Also(Pollutant pollutant, string language, ReferenceData reference) => string.Join(
        ", ",
        new[] { pollutant.Cas ?? "" }
            .Concat(InventoryCodes.Of(pollutant.Number))
            .Concat(reference.OtherNames(pollutant.Number))
            .Concat(Languages.All.Where(other => other != language).Select(other => pollutant.Names.In(other)))
            .Where(name => name.Length > 0)
            .Distinct()) is { Length: > 0 } names ? names : null;

    private static IEnumerable<(string Entry, string? Also)> Plain(IEnumerable<string> entries) => entries.Select(entry => (entry, (string?)null));
}
