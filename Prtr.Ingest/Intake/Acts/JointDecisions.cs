using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>
/// Many questions of one kind with one answer. Only where a wrong answer spoils little: refusals, and answers that need no values, of questions that are not grave;
/// a second report is taken as a correction only when <see cref="SecondReport"/> finds it to be one that puts a slip right.
/// </summary>
public sealed class JointDecisions(RegisterDatabase database, DeliveryReader reader, ReportActs acts)
{
    /// <summary>What would be decided, and what is left to be looked at by itself; in the order of the queue.</summary>
    public async Task<IReadOnlyList<JointDecision>> PlanAsync(IReadOnlySet<long> questions, string answer, CancellationToken cancellationToken)
    {
        var open = (await OpenWork.ReadAsync(database, new QueueFilter(), 0, int.MaxValue, cancellationToken)).Questions;
        var asked = open.ToLookup(question => question.ReportId);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var planned = new List<JointDecision>();
        foreach (var question in open.Where(question => questions.Contains(question.Id)))
        {
            planned.Add(question.AnswersTogether.All(offered => offered.Code != answer) ? new(question, JointObstacle.Grave)
                : question.Question.Code != Replaces.KindCode || answer != Replaces.Correction ? new(question, null)
                : asked[question.ReportId].Count() > 1 ? new(question, JointObstacle.OtherQuestions)
                : await new SecondReport(reader, reading).LookAsync(question, cancellationToken));
        }

        return planned;
    }

    /// <summary>Decides those that nothing speaks against, each by itself.</summary>
    /// <returns>What was planned, with what came of it; null of those that were left.</returns>
    public async Task<IReadOnlyList<(JointDecision Planned, ActOutcome? Outcome)>> DecideAsync(IReadOnlySet<long> questions, Answer answer, CancellationToken cancellationToken)
    {
        var decided = new List<(JointDecision, ActOutcome?)>();
        foreach (var planned in await PlanAsync(questions, answer.Code, cancellationToken))
        {
            decided.Add((planned, planned.Obstacle is null ? await acts.AnswerAsync(planned.Question.Id, answer, false, cancellationToken) : null));
        }

        return decided;
    }
}
