using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>
/// A remark of level W that holds a report, see <see cref="CheckSettings.Holding"/>: the operator answers it, or the centre accepts the report with a reason.
/// One question for each code, however often it was made.
/// </summary>
internal sealed class UnansweredRemark() : QuestionKind(KindCode, new(Answered, AnswerEffect.GoOn), AnswerKind.Accept, AnswerKind.Refuse)
{
    public const string KindCode = "remark";

    /// <summary>The operator has answered; the reason holds the answer.</summary>
    public const string Answered = "answered";

    public override IEnumerable<Question> Ask(QuestionContext context) => context.Remarks
        .Where(remark => remark.Level == RemarkLevel.Warning && context.Settings.Holding.Contains(remark.Code))

        // Whether it is the same facility has been asked already.
        .Where(remark => remark.Code != RemarkKinds.LikelyDuplicateFacility.Code)
        .CountBy(remark => remark.Code)
        .Select(pair => With(("remark", pair.Key), ("count", pair.Value)));
}
