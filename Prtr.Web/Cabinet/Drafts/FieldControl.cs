using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports.Values;
using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>How a field of the form is filled in on a page.</summary>
public static class FieldControl
{
    private static readonly HashSet<string> YesOrNo = ["to_subsoil", "transboundary", DraftFields.NothingExceeded];

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["pollutant"] = "pollutants", ["waste_code"] = "wastes", ["kato"] = "regions", ["receiver_kato"] = "regions", ["main_activity"] = "activities",
        ["destination_country"] = "countries", ["receiver_name"] = "receivers", ["method_name"] = "methods", ["water_body"] = "waters",
    };

    // The draft knows them, or they follow from another field.
    private static readonly HashSet<string> NotAsked = [ReportForm.Reference, "report_year", "facility_id", "operator_bin", "hazardous", "corrects_version", "authority", DraftFields.NothingExceeded];

    private static readonly HashSet<string> Further =
    [
        "cas", "to_subsoil", "accidental_kg", "water_body", "withheld_ground", "transboundary", "receiver_address", "receiver_kato", "destination_country", "site_address", "site_latitude",
        "site_longitude", "owner_name", "other_activities", "oked", "production_volume", "employees", "operating_hours",
    ];

    /// <summary>The fields that are asked for, in the order of the form.</summary>
    /// <param name="further">Those that few reports need.</param>
    public static IEnumerable<FormField> Of(FormTable table, bool further, bool isCorrection) => table.Fields
        .Where(field => !NotAsked.Contains(field.Name) && (isCorrection || field.Name != "correction_reason") && Further.Contains(field.Name) == further);

    /// <summary>The list of suggestions of a field; null when it has none.</summary>
    public static string? ListOf(string field) => Lists.GetValueOrDefault(field);

    public static bool IsQuantity(string field) => field is "quantity_kg" or "accidental_kg" or "quantity_t";

    /// <summary>What the field's number is made of, for the keyboard of a telephone; null for a text.</summary>
    public static string? InputModeOf(string field) => field switch
    {
        "quantity_kg" or "accidental_kg" or "quantity_t" or "capacity" or "operating_hours" => "decimal",
        "stationary_sources" or "employees" or "oked" or "receiver_bin" => "numeric",
        "contact_phone" => "tel",
        "contact_email" => "email",
        _ => null,
    };

    /// <summary>The codes that one chooses from, with their names; null where one types.</summary>
    public static IReadOnlyList<(string Code, string Name)>? Choices(string field, string language, ReferenceData reference) => field switch
    {
        "medium" => [.. FormCodes.MediumNames.Select(name => (name.Key, name.Value.In(language)))],
        "method" => [.. FormCodes.MethodNames.Select(name => (name.Key, name.Value.In(language)))],
        "mark" => [.. FormCodes.MarkNames.Select(name => (name.Key, $"{FormCodes.MarkIn(name.Key, language)} – {name.Value.In(language)}"))],
        "operation" => [.. reference.Operations.Values.OrderBy(one => one.Treatment).ThenBy(one => int.Parse(one.Code[1..], System.Globalization.CultureInfo.InvariantCulture)).Select(one => (one.Code, $"{one.Code} – {one.Names.In(language)}"))],
        "source_category" => [.. reference.SourceCategories.Values.Select(category => (category.Code, category.Names.In(language)))],
        "withheld_ground" => [.. "abcde".Select(ground => (ground.ToString(), ground.ToString()))],
        _ when YesOrNo.Contains(field) => [("yes", FormTexts.Find("yes", language)!), ("no", FormTexts.Find("no", language)!)],
        _ => null,
    };

    /// <summary>Under which heading a code stands in its list: operations under the mark that fits them; null for none.</summary>
    public static string? GroupOf(string field, string code, string language) =>
        field != "operation" ? null : Choices("mark", language, ReferenceData.Shipped)!.First(mark => mark.Code == (code.StartsWith('R') ? "В" : "У")).Name;

    /// <summary>The code that stands in a cell, however it was written; the text itself when it is none.</summary>
    public static string Chosen(string field, string text)
    {
        NameIndex? index = field switch
        {
            "medium" => FormCodes.Media,
            "method" => FormCodes.Methods,
            "mark" => FormCodes.Marks,
            "withheld_ground" => FormCodes.WithheldGrounds,
            _ => null,
        };
        return text.Length == 0 ? ""
            : YesOrNo.Contains(field) ? YesNo.Read(text) is { } yes ? yes ? "yes" : "no" : text
            : index?.Find(ListEntry.CodeOf(text)).Code ?? text.Trim();
    }
}
