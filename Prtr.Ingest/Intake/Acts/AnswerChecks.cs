using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Whether an answer fits its question.</summary>
internal static class AnswerChecks
{
    /// <param name="today">A term ends after it.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static async Task<ActProblem?> ProblemAsync(KeptQuestion question, Answer answer, DateOnly today, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(answer.Reason))
        {
            return ActProblem.Of("reason-missing");
        }

        var kind = QuestionKinds.Find(question.Question.Code);
        if (kind?.Answers.FirstOrDefault(known => known.Code == answer.Code) is not { } taken)
        {
            var allowed = string.Join(", ", kind?.Answers.Select(known => known.Code) ?? []);
            return ActProblem.Of("answer-unknown", ("question", question.Id), ("answer", answer.Code), ("allowed", allowed));
        }

        if (taken.Values.FirstOrDefault(name => string.IsNullOrWhiteSpace(answer.Values.GetValueOrDefault(name))) is { } missing)
        {
            return ActProblem.Of("value-missing", ("answer", answer.Code), ("value", missing));
        }

        if (answer.Code == WithheldRelease.Grant && answer.Values[WithheldRelease.Ground] == WithheldRelease.Commercial)
        {
            return ActProblem.Of("ground-never");
        }

        foreach (var (name, value) in answer.Values)
        {
            if (!taken.Values.Contains(name) || !await FitsAsync(name, value, transaction, cancellationToken))
            {
                return ActProblem.Of("value-wrong", ("value", name), ("given", value));
            }
        }

        return answer.Values.TryGetValue(WithheldRelease.Until, out var until) && Day(until) <= today ? ActProblem.Of("term-past", ("given", until)) : null;
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<bool> FitsAsync(string name, string value, DbTransaction transaction, CancellationToken cancellationToken) => name switch
    {
        WithheldRelease.Ground => value is "a" or "b" or "c" or "d" or "e",
        AnotherOperator.From or WithheldRelease.Until => Day(value) is not null,
        AnotherOperator.Facility => value == AnotherOperator.NewFacility
            || (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
                    "select count(*) from facility where id = @id", new { id }, transaction, cancellationToken: cancellationToken)) == 1),
        _ => true,
    };
}
