namespace Prtr.Ingest.Intake.Questions;

/// <summary>A report without any row would replace one that has rows: a site's year would be gone. Also asked of named corrections.</summary>
internal sealed class ReplacesWithNothing() : QuestionKind("replaces-with-nothing", new(Replaces.Correction, AnswerEffect.GoOn), AnswerKind.Refuse)
{
    public static bool IsIn(QuestionContext context) => context is { Rows: 0, Before.Rows: > 0 };

    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        if (IsIn(context))
        {
            var before = context.Before!;
            yield return With(
                ("facility", before.FacilityId), ("year", context.Year), ("version", before.Version), ("published", before.Published ? "yes" : "no"),
                ("rows_before", before.Rows), ("sender_before", before.Sender), ("sender_now", context.Sender));
        }
    }
}
