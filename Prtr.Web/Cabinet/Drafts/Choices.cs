using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>What the longer lists suggest, each entry as it is read back: the code, then its name.</summary>
public static class Choices
{
    /// <param name="list">Of <see cref="FieldControl.ListOf"/>.</param>
    public static IEnumerable<string> Of(string list, string language, ReferenceData reference) => list switch
    {
        "pollutants" => reference.Pollutants.Values.OrderBy(one => one.Number).Select(one => ListEntry.Of(one.Number.ToString(CultureInfo.InvariantCulture), one.Names.In(language))),
        "wastes" => reference.WasteCodes.Values.Where(one => one.Level == 3).OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => ListEntry.Of(one.Printed, one.Names.In(language))),
        "regions" => reference.Regions.Select(one => ListEntry.Of(one.Code.Value, one.Names.In(language))),
        "activities" => reference.Activities.Values.Where(one => one.Level > 1).OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => ListEntry.Of(one.Code, one.Names.In(language))),
        "countries" => reference.Countries.Values.OrderBy(one => one.Names.In(language), StringComparer.CurrentCulture).Select(one => ListEntry.Of(one.Code, one.Names.In(language))),
        _ => [],
    };
}
