using System.Globalization;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>A first report for a year whose campaign is over. What corrects a version is not asked this: a closed year takes named corrections.</summary>
internal sealed class AnotherYear() : QuestionKind("another-year", AnswerKind.Accept, AnswerKind.Refuse)
{
    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        if (context.Before is null && !(context.TakesAtWord && context.IsNamedCorrection) && !context.Years.TakeFirstReports(context.Year))
        {
            var campaign = string.Join(", ", context.Years.Open.Order().Select(year => year.ToString(CultureInfo.InvariantCulture)));
            yield return With(("year", context.Year), ("campaign", campaign));
        }
    }
}
