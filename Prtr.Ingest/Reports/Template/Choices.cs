using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Reports.Template;

/// <summary>What the drop-down lists of the form offer, in one language. Every entry is read back as its code.</summary>
internal sealed class Choices(ReferenceData reference, string language)
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["kato"] = "regions",
        ["receiver_kato"] = "regions",
        ["main_activity"] = "activities",
        ["pollutant"] = "pollutants",
        ["medium"] = "media",
        ["to_subsoil"] = "yes_no",
        ["hazardous"] = "yes_no",
        ["transboundary"] = "yes_no",
        ["method"] = "methods",
        ["withheld_ground"] = "grounds",
        ["waste_code"] = "waste_codes",
        ["mark"] = "marks",
        ["operation"] = "operations",
        ["destination_country"] = "countries",
        ["source_category"] = "source_categories",
    };

    /// <summary>Names of the lists that a form of these tables needs, in the order of their columns.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<FormTable> tables) => [.. Lists.Where(list => tables.Any(table => table.Has(list.Key))).Select(list => list.Value).Distinct()];

    /// <summary>The list of a field; null when it is filled in freely.</summary>
    public static string? ListOf(string field) => Lists.GetValueOrDefault(field);

    /// <summary>Whether something else may be typed: codes finer than the list's, names.</summary>
    public static bool IsOpen(string list) => list is "regions" or "activities" or "pollutants" or "waste_codes" or "countries";

    public IEnumerable<string> Entries(string list) => list switch
    {
        "regions" => reference.Regions.Select(region => Entry(region.Code.Value, region.Names)),
        "activities" => reference.Activities.Values.Where(activity => activity.Level > 1).OrderBy(activity => activity.Code, StringComparer.Ordinal)
            .Select(activity => Entry(activity.Code, activity.Names)),
        "pollutants" => reference.Pollutants.Values.OrderBy(pollutant => pollutant.Number)
            .Select(pollutant => Entry(pollutant.Number.ToString(CultureInfo.InvariantCulture), pollutant.Names)),
        "media" => FormCodes.MediumNames.Values.Select(names => names.In(language)),
        "yes_no" => [FormTexts.Find("yes", language)!, FormTexts.Find("no", language)!],
        "methods" => FormCodes.MethodNames.Select(method => Entry(method.Key, method.Value)),
        "source_categories" => reference.SourceCategories.Values.Select(category => category.Names.In(language)),
        "grounds" => ["a", "b", "c", "d", "e"],
        "waste_codes" => reference.WasteCodes.Values.Where(code => code.Level == 3).OrderBy(code => code.Code, StringComparer.Ordinal)
            .Select(code => Entry(code.Printed, code.Names)),
        "marks" => FormCodes.MarkNames.Select(mark => Entry(FormCodes.MarkIn(mark.Key, language), mark.Value)),
        "operations" => reference.Operations.Values.OrderBy(operation => operation.Treatment).ThenBy(operation => int.Parse(operation.Code[1..], CultureInfo.InvariantCulture))
            .Select(operation => Entry(operation.Code, operation.Names)),
        _ => reference.Countries.Values.OrderBy(country => country.Code == "KZ" ? 0 : 1).ThenBy(country => country.Names.In(language), StringComparer.Create(CultureInfo.GetCultureInfo(language), false))
            .Select(country => Entry(country.Code, country.Names)),
    };

    private string Entry(string code, Names names) => ListEntry.Of(code, names.In(language));
}
