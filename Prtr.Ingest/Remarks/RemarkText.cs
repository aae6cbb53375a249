using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Remarks;

/// <summary>Puts remarks into words, in kk, ru or en. Codes among the values become names, machine names of fields their titles.</summary>
public sealed class RemarkText(ReferenceData reference)
{
    private static readonly TextResource Texts = new(typeof(RemarkText));

    /// <summary>A few words that name the kind of remark.</summary>
    public static string Title(string code, string language) => Find(code + ".title", language) ?? code;

    /// <summary>What the operator is advised to do.</summary>
    public static string Advice(string code, string language) => Find(code + ".advice", language) ?? "";

    /// <summary>The sentence without the values, for readers to whom they are not shown; null when it says nothing without them.</summary>
    public static string? InGeneral(string code, string language) =>
        Find(code + ".general", language) ?? (Find(code + ".text", language) is { } text && !text.Contains('{', StringComparison.Ordinal) ? text : null);

    /// <summary>The text of the resource, placeholders unfilled; null when there is none.</summary>
    public static string? Find(string key, string language) => Texts.Find(language, key);

    /// <summary>The sentence, with the values of the remark.</summary>
    public string Of(Remark remark, string language) => Of(remark.Code, remark.Data, language);

    /// <inheritdoc cref="Of(Remark, string)"/>
    public string Of(string code, IReadOnlyDictionary<string, string> data, string language)
    {
        var text = data.Values.Any(value => value.Length == 0) ? Find(code + ".text-plain", language) : null;
        text ??= Find(code + ".text", language) ?? code;
        return NamedPlaces.Fill(text, data, (place, value) => code == RemarkKinds.UnderThreshold.Code ? WithUnit(value, language) : InWords(place, value, language));
    }

    private string InWords(string place, string value, string language) => place switch
    {
        "field" or "header" => FormTexts.Title(value, language),
        "missing" => string.Join(", ", value.Split(',').Select(field => FormTexts.Title(field, language))),
        "sheet" => FormTexts.Find(value, language) ?? value,
        "reason" => Find("reason." + value, language) ?? value,
        "medium" => FormCodes.MediumNames.TryGetValue(value, out var medium) ? medium.In(language) : value,
        "pollutant" => PollutantName(value, language),
        "region" => Kato.TryParse(value, out var kato) && reference.Units.TryGetValue(kato, out var unit) ? unit.Names.In(language) : value,
        "before" or "now" when value.Contains('(', StringComparison.Ordinal) => reference.Activities.TryGetValue(value, out var activity) ? $"{value} – {activity.Names.In(language)}" : value,
        "received_on" or "deadline" => ReaderDates.In(language, value),
        "mark" => FormCodes.MarkIn(value, language),
        "quantity" or "threshold" or "before" or "highest" or "total" or "accidental" => Written(value, language),
        _ => value,
    };

    // Kilograms have no unit in the data, tonnes of waste have.
    private static string WithUnit(string value, string language) =>
        value.Split(' ') is [var tonnes, "t"] ? $"{Written(tonnes, language)}\u00A0{QuantityScale.Plain("t", language).Unit}" : $"{Written(value, language)}\u00A0{QuantityScale.Plain("kg", language).Unit}";

    // Thousands stand apart, with a comma before decimals but in English, as on the pages.
    private static string Written(string value, string language)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var text = number.ToString("#,0.########", CultureInfo.InvariantCulture).Replace(',', '\u00A0');
        return language == "en" ? text : text.Replace('.', ',');
    }

    private string PollutantName(string number, string language) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && reference.Pollutants.TryGetValue(key, out var pollutant)
            ? pollutant.Names.In(language)
            : number;
}
