namespace Prtr.Ingest.Intake.Questions;

/// <summary>Every row of the report is claimed to be confidential: readers would learn nothing of the site's year.</summary>
internal sealed class WithholdsEverything() : QuestionKind("withholds-everything", AnswerKind.Accept, AnswerKind.Refuse)
{
    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        var report = context.Report;
        var grounds = report.Releases.Select(row => row.WithheldGround.Value)
            .Concat(report.Wastewater.Select(row => row.WithheldGround.Value))
            .Concat(report.Waste.Select(row => row.WithheldGround.Value))
            .ToList();
        if (grounds.Count > 0 && grounds.TrueForAll(ground => ground is not null))
        {
            yield return With(("rows", grounds.Count));
        }
    }
}
