using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Samples;

/// <summary>
/// Cells as people fill them: titles and words of one language; in Russian also pollutants by name, spaced numbers with a decimal comma
/// and degrees-minutes-seconds, in English codes of the European agency and a BIN that the spreadsheet took for a number.
/// </summary>
/// <param name="language">kk, ru or en.</param>
internal sealed class FilledForm(string language)
{
    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    public string Sheet(FormTable table) => FormTexts.Sheet(table, language);

    public string Title(string field) => FormTexts.Title(field, language);

    /// <param name="cell">The value as in CSV.</param>
    /// <returns>A decimal for a number cell, else text.</returns>
    public object? Cell(string field, string cell) => cell.Length == 0 ? null : field switch
    {
        "medium" => FormCodes.MediumNames[cell].In(language),
        "method" => FormCodes.MethodNames[cell].In(language),
        "mark" => FormCodes.MarkNames[cell].In(language),
        "to_subsoil" or "hazardous" or "transboundary" => YesOrNo(cell == "yes"),
        "pollutant" => Pollutant(ReferenceData.Shipped.Pollutants[int.Parse(cell, CultureInfo.InvariantCulture)]),
        "latitude" or "longitude" when language == "ru" => DegreesMinutesSeconds(Number(cell)),
        "quantity_kg" or "accidental_kg" or "quantity_t" when language == "ru" => Number(cell).ToString("#,0.########", Spaced),
        "operator_bin" when language == "en" => Number(cell),
        "report_year" or "capacity" or "stationary_sources" or "employees" or "quantity_kg" or "accidental_kg" or "quantity_t"
            or "latitude" or "longitude" or "site_latitude" or "site_longitude" => Number(cell),
        _ => cell,
    };

    private string YesOrNo(bool yes) => (language, yes) switch
    {
        ("kk", true) => "иә",
        ("kk", false) => "жоқ",
        ("ru", true) => "да",
        ("ru", false) => "нет",
        (_, true) => "yes",
        (_, false) => "no",
    };

    private object Pollutant(Pollutant pollutant) => language switch
    {
        "ru" => pollutant.Names.Ru,
        "en" => pollutant.EeaCode,
        _ => (decimal)pollutant.Number,
    };

    private static string DegreesMinutesSeconds(decimal degrees)
    {
        var minutes = (degrees - decimal.Truncate(degrees)) * 60;
        var seconds = (minutes - decimal.Truncate(minutes)) * 60;
        return string.Create(Spaced, $"{decimal.Truncate(degrees):0}°{decimal.Truncate(minutes):00}'{seconds:00.000}\"");
    }

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
