using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Signatures;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Cabinet.Drafts;

namespace Prtr.Web.Cabinet.Documents;

/// <summary>What fields and codes of a signed document are called by its reader.</summary>
public static class DocumentWords
{
    /// <summary>Of a table or a part; its machine name where the form has none.</summary>
    public static string Heading(string name, string language) => FormTexts.Find(name, language) ?? name;

    /// <summary>Of a field; its machine name where nobody has named it.</summary>
    public static string Title(string field, string language) => FormTexts.Find("field." + field, language) ?? SignatureTexts.Field(field, language) ?? field;

    /// <summary>What a code stands for; null where the value says all by itself. It is not signed.</summary>
    public static string? Meaning(string field, string value, string language, ReferenceData reference) => field switch
    {
        "pollutant" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) ? pollutant.Names.In(language) : null,
        "waste_code" => reference.WasteCodes.TryGetValue(new string([.. value.Where(char.IsAsciiDigit)]), out var waste) ? waste.Names.In(language) : null,
        "main_activity" => reference.Activities.TryGetValue(value, out var activity) ? activity.Names.In(language) : null,
        "kato" or "receiver_kato" or "region" => Kato.TryParse(value, out var kato) ? reference.NamesOf(kato)?.In(language) : null,
        "destination_country" => reference.Countries.TryGetValue(value, out var country) ? country.Names.In(language) : null,
        "document" => SignatureTexts.Document(value, language),
        "withheld_ground" => null,
        _ => FieldControl.Choices(field, language, reference)?.FirstOrDefault(choice => choice.Code == FieldControl.Chosen(field, value)).Name is { } name && name != value ? Plain(name, value) : null,
    };

    // The code stands before its meaning already.
    private static string Plain(string name, string value) => name.StartsWith(value + " – ", StringComparison.Ordinal) ? name[(value.Length + 3)..] : name;
}
