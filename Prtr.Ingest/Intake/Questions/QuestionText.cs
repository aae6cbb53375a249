using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>Puts questions, answers, states, refusals and the letter into words, in kk, ru or en.</summary>
public static class QuestionText
{
    private static readonly TextResource Texts = new(typeof(QuestionText));

    /// <summary>The text of the resource, placeholders unfilled; null when there is none.</summary>
    public static string? Find(string key, string language) => Texts.Find(language, key);

    /// <summary>What is asked, with the values of the question.</summary>
    public static string Of(Question question, string language) => Fill($"{question.Code}.text", language, question.Data);

    /// <summary>The same for the operator whose report it is: without the figures that the centre weighs, and without facilities of others.</summary>
    public static string ForOperator(Question question, string language) =>
        Find($"{question.Code}.operator", language) is null ? Of(question, language) : Fill($"{question.Code}.operator", language, question.Data);

    public static string Of(ActProblem problem, string language) => Fill($"problem.{problem.Code}", language, problem.Data);

    public static string Of(ReceivedState state, string language) => Find($"state.{state.Word()}", language) ?? state.Word();

    /// <summary>What an answer means.</summary>
    public static string Answer(string code, string language) => Find($"answer.{code}", language) ?? code;

    /// <summary>A file, sheet and cell, as far as they are known.</summary>
    public static string Where(Place place, string language) => Fill(place switch
    {
        { Row: 0 } => "where.file",
        { Sheet: null } => "where.line",
        { Column: 0 } => "where.row",
        _ => "where.cell",
    }, language, new Dictionary<string, string>
    {
        ["file"] = place.File,
        ["sheet"] = place.Sheet is { } sheet ? FormTexts.Find(sheet, language) ?? sheet : "",
        ["row"] = place.Row.ToString(CultureInfo.InvariantCulture),
        ["column"] = place.Column.ToString(CultureInfo.InvariantCulture),
    });

    internal static string Fill(string key, string language, IReadOnlyDictionary<string, string> data) =>
        NamedPlaces.Fill(Find(key, language) ?? key, data, (place, value) => InWords(place, value, language));

    private static string InWords(string place, string value, string language) => place switch
    {
        "remark" => RemarkText.Title(value, language),
        "against" or "published" or "reported" or "state" or "to" => Find($"{(place == "to" ? "state" : place)}.{value}", language) ?? value,
        _ => value.Length == 0 ? "–" : value,
    };
}
