namespace Prtr.Ingest.Intake.Questions;

/// <summary>
/// The register has another version of this facility and year. Without a reason and the version that it corrects it is no correction,
/// and one from another sender than the first is not taken without a word.
/// </summary>
internal sealed class Replaces() : QuestionKind(KindCode, new(Correction, AnswerEffect.GoOn), AnswerKind.Refuse)
{
    public const string KindCode = "replaces";

    /// <summary>It corrects the version; the reason of the answer is that of the correction where the report has none.</summary>
    public const string Correction = "correction";

    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        if (context.Before is not { } before || ReplacesWithNothing.IsIn(context))
        {
            yield break;
        }

        var named = context.Report.Facility.CorrectsVersion.Value;
        if (!context.IsNamedCorrection || named != before.Version || IsAnotherSender(context.Sender, before.Sender))
        {
            yield return With(
                ("facility", before.FacilityId), ("year", context.Year), ("version", before.Version), ("published", before.Published ? "yes" : "no"),
                ("named_version", named), ("rows_before", before.Rows), ("rows_now", context.Rows), ("sender_before", before.Sender), ("sender_now", context.Sender));
        }
    }

    // Nothing is said against a sender of whom nothing is known, such as a file on a disk.
    private static bool IsAnotherSender(string? now, string? before) => now is not null && before is not null && now != before;
}
