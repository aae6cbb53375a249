using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Review.Figures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Review.Writing;

/// <summary>What the codes of a review's tables are called in a language.</summary>
internal sealed class CodeNames(ReferenceData reference, string language)
{
    private const string Group = "group:";

    public string Of(string column, Figure code) => code.Text is { } text ? Of(column, text) : WritingTexts.Find("none." + column, language) ?? "";

    private string Of(string column, string code) => column switch
    {
        "region" => reference.Units.TryGetValue(new Kato(code), out var unit) ? unit.Names.In(language) : code,
        "sector" or "activity" => reference.Activities.TryGetValue(code, out var activity) ? $"{code} {activity.Names.In(language)}" : code,
        "pollutant" => Pollutant(code),
        "operation" => reference.Operations.TryGetValue(code, out var operation) ? $"{code} {operation.Names.In(language)}" : code,
        "chapter" => reference.WasteCodes.TryGetValue(code, out var chapter) ? $"{code} {chapter.Names.In(language)}" : code,
        "country" => reference.Countries.TryGetValue(code, out var country) ? country.Names.In(language) : code,
        "category" => reference.SourceCategories.TryGetValue(code, out var category) ? category.Names.In(language) : code,
        "remark" => RemarkText.Title(code, language),
        "break" => string.Join("; ", code.Split(',').Select(mark => Word("break", mark))),
        "medium" or "route" or "kind" or "method" or "hazard" or "treatment" or "source" or "withheld_ground" => Word(column is "medium" ? "route" : column, code),
        _ => code,
    };

    private string Pollutant(string code) => code.StartsWith(Group, StringComparison.Ordinal)
        ? Sentence.Of(WritingTexts.Get("pollutant-group", language), language, ("group", reference.Groups[code[Group.Length..]].Names.In(language)))
        : reference.Pollutants[int.Parse(code, CultureInfo.InvariantCulture)].Names.In(language);

    private string Word(string column, string code) => WritingTexts.Find($"{column}.{code}", language) ?? code;
}
