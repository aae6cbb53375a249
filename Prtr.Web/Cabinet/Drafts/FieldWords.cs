using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Figures;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>Values of the form as people read them: codes with their names, quantities as the pages write them.</summary>
public static class FieldWords
{
    /// <param name="text">In the words of the form; what is no code there is given back as it is.</param>
    public static string Of(string field, string text, ReferenceData reference, string language) => field switch
    {
        "pollutant" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) ? pollutant.Names.In(language) : text,
        "waste_code" => reference.WasteCodes.TryGetValue(text, out var waste) ? $"{waste.Printed} {waste.Names.In(language)}" : text,
        "kato" or "receiver_kato" => Kato.TryParse(text, out var kato) && reference.NamesOf(kato) is { } names ? $"{text} {names.In(language)}" : text,
        _ when FieldControl.IsQuantity(field) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? Show.Exact(amount) : text,
        _ => FieldControl.Choices(field, language, reference)?.FirstOrDefault(choice => choice.Code == text).Name ?? text,
    };

    /// <summary>What a row is about.</summary>
    public static string Row(FormTable table, IReadOnlyDictionary<string, string> fields, ReferenceData reference, string language) => string.Join(
        ", ",
        (table == ReportForm.Waste ? ["waste_code", "receiver_name"] : table == ReportForm.Diffuse ? ["source_category", "pollutant", "medium", "kato"] : new[] { "pollutant", "medium", "receiver_name" })
            .Select(field => (field, Text: fields.GetValueOrDefault(field) ?? ""))
            .Where(part => part.Text.Length > 0)
            .Select(part => Of(part.field, part.Text, reference, language)));
}
