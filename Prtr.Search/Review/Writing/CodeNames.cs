using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Writing;

/// <summary>What the codes of a review's tables are called in a language.</summary>
internal sealed class CodeNames(ReferenceData reference, Func<string, string, string> remarkTitle, string language)
{
    private const string Group = "group:";

    public string Of(string column, Figure code) => code.Text is { } text ? Of(column, text) : WritingTexts.Find("none." + column, language) ?? "";

    /// <summary>The page of the register about the thing with that code, as a path of the site; null when it has none.</summary>
    public string? Link(string column, Figure code) => (column, code.Text) switch
    {
        (_, null) => null,
        ("facility", var id) => $"/{language}/facilities/{id}",
        ("pollutant", var number) when !number.StartsWith(Group, StringComparison.Ordinal) => $"/{language}/pollutants/{number}",
        ("region", var kato) => $"/{language}/regions/{kato}",
        ("sector" or "activity", var activity) => $"/{language}/activities/{activity}",
        ("chapter", var chapter) => $"/{language}/waste/{chapter}",
        _ => null,
    };

    private string Of(string column, string code) => column switch
    {
        "region" => reference.Units.TryGetValue(new Kato(code), out var unit) ? unit.Names.In(language) : code,
        "sector" or "activity" => reference.Activities.TryGetValue(code, out var activity) ? $"{code} {activity.Names.In(language)}" : code,
        "pollutant" => Pollutant(code),
        "operation" => reference.Operations.TryGetValue(code, out var operation) ? $"{code} {operation.Names.In(language)}" : code,
        "chapter" => reference.WasteCodes.TryGetValue(code, out var chapter) ? $"{code} {chapter.Names.In(language)}" : code,
        "country" => reference.Countries.TryGetValue(code, out var country) ? country.Names.In(language) : code,
        "category" => reference.SourceCategories.TryGetValue(code, out var category) ? category.Names.In(language) : code,
        "remark" => remarkTitle(code, language),
        "break" => string.Join("; ", code.Split(',').Select(mark => Word("break", mark))),
        "medium" or "route" or "kind" or "method" or "hazard" or "treatment" or "source" or "withheld_ground" => Word(column is "medium" ? "route" : column, code),
        _ => code,
    };

    private string Pollutant(string code) => code.StartsWith(Group, StringComparison.Ordinal)
        ? Sentence.Of(WritingTexts.Get("pollutant-group", language), language, ("group", reference.Groups[code[Group.Length..]].Names.In(language)))
        : reference.Pollutants[int.Parse(code, CultureInfo.InvariantCulture)].Names.In(language);

    private string Word(string column, string code) => WritingTexts.Find($"{column}.{code}", language) ?? code;
}
