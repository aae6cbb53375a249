using System.CommandLine;
using System.Text.Json;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary><c>questions</c>: what waits for a decision; with <c>--answer</c> decides the questions that are named.</summary>
internal static class QuestionsCommand
{
    public static Command Create()
    {
        var ids = new Argument<long[]>("question") { Description = "Numbers of questions to be answered; none to list them.", Arity = ArgumentArity.ZeroOrMore };
        var answer = new Option<string?>("--answer") { Description = "The answer, one of those that the question takes." };
        var values = new Option<string[]>("--value")
        {
            Description = "A value that the answer needs, such as facility=12 or from=2022-01-01.", HelpName = "name=value", DefaultValueFactory = _ => [],
        };
        values.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal)))
            {
                result.AddError($"--value takes name=value, not {token.Value}.");
            }
        });
        var reason = ReasonOption.Create("Why; kept for ever.", required: false);
        var code = new Option<string?>("--code") { Description = "Only questions of one kind, such as another-operator." };
        code.AcceptOnlyFromAmong([.. QuestionKinds.All.Select(kind => kind.Code)]);
        var all = new Option<bool>("--all") { Description = "Also questions that are decided." };
        var (dryRun, json, language) = (ReportIds.DryRun(), RemarkOutput.JsonOption(), RemarkOutput.LanguageOption());
        var command = new Command("questions", "List the questions that hold reports, or answer them.") { ids, answer, values, reason, code, all, dryRun, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var chosen = parsed.GetValue(ids)!;
            if (parsed.GetValue(answer) is not { } given)
            {
                var asked = await QuestionList.ReadAsync(register.Database, parsed.GetValue(code), parsed.GetValue(all), cancellationToken);
                Write(asked.Where(question => chosen.Length == 0 || chosen.Contains(question.Id)), parsed.Out(), parsed.GetValue(json), parsed.GetValue(language)!);
                return ExitCode.Done;
            }

            if (chosen.Length == 0)
            {
                await parsed.Error().WriteLineAsync("Say which questions are answered, by their numbers; 'questions' lists them.");
                return ExitCode.Usage;
            }

            var decision = new Answer(given, ValuesOf(parsed.GetValue(values)!), parsed.GetValue(reason) ?? "");
            return await AnswerAsync(register, chosen, decision, parsed.GetValue(dryRun), new DecisionOutput(parsed.Out(), parsed.GetValue(json), parsed.GetValue(language)!), cancellationToken);
        });
        return command;
    }

    private static async Task<ExitCode> AnswerAsync(
        OpenRegister register, IEnumerable<long> ids, Answer answer, bool dryRun, DecisionOutput output, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Distinct())
        {
            output.Write(await register.Reports.AnswerAsync(id, answer, dryRun, cancellationToken), dryRun);
        }

        return output.Code;
    }

    private static void Write(IEnumerable<ListedQuestion> questions, TextWriter output, bool json, string language)
    {
        foreach (var line in questions.Select(question => QuestionLine.Of(question, language)))
        {
            output.WriteLine(json ? JsonSerializer.Serialize(line, RemarkOutput.Json.QuestionLine) : line.InWords(language));
        }
    }

    // The last of several values of one name counts.
    private static Dictionary<string, string> ValuesOf(IEnumerable<string> values)
    {
        var named = new Dictionary<string, string>();
        foreach (var value in values)
        {
            var place = value.IndexOf('=', StringComparison.Ordinal);
            named[value[..place].Trim()] = value[(place + 1)..].Trim();
        }

        return named;
    }
}
