using Prtr.Ingest.Form;

namespace Prtr.Ingest.Drafts;

/// <summary>Fields that a draft has beside those of the form: they help to fill it in, and are no part of the report.</summary>
public static class DraftFields
{
    /// <summary>The unit in which the quantities of a row are written; blank for that of the form.</summary>
    public const string Unit = "unit";

    /// <summary><c>yes</c> on a row that was taken out; it can be put back.</summary>
    public const string Removed = "removed";

    /// <summary>The field of the form in which the operator declares that nothing reached its threshold; it is asked for where the report is checked.</summary>
    public const string NothingExceeded = "nothing_exceeded";

    private const string Answer = "answer:";
    private const string Chosen = ":chosen";

    /// <summary>What the operator says to a remark of that code on the row.</summary>
    public static string AnswerTo(string code) => Answer + code;

    /// <summary>Code of the remark that a field answers; null for another field.</summary>
    public static string? AnsweredBy(string field) => field.StartsWith(Answer, StringComparison.Ordinal) ? field[Answer.Length..] : null;

    /// <summary>The number of the last change that was set aside, once somebody has chosen between it and what stands.</summary>
    internal static string ChosenOf(string field) => field + Chosen;

    /// <summary>Whether a row of the table has such a field; others are not kept.</summary>
    public static bool Has(FormTable table, string field) =>
        table.Has(field) || field is Unit or Removed
        || (field.StartsWith(Answer, StringComparison.Ordinal) && Remarks.RemarkKinds.Find(field[Answer.Length..]) is not null);
}
