using System.Globalization;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>Why something was not done. Nothing has changed then; the words are those of <c>problem.{code}</c> in Questions/Resources.</summary>
/// <param name="Data">Values for the placeholders, in invariant form.</param>
public sealed record ActProblem(string Code, IReadOnlyDictionary<string, string> Data)
{
    internal static ActProblem Of(string code, params ReadOnlySpan<(string Name, object? Value)> data)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in data)
        {
            named[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        return new ActProblem(code, named);
    }
}
