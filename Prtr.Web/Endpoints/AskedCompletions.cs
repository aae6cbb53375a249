using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>What is to be completed, and how many completions at most; or why the request is refused.</summary>
public sealed record AskedCompletions(string Text, int Count, ProblemHttpResult? Refused)
{
    private const int Usual = 8;

    public static AskedCompletions Read(string? q, string? count)
    {
        var text = q?.Trim() ?? "";
        if (Beyond(text, count) is { } beyond)
        {
            return new(text, 0, Problems.BadQuery([beyond]));
        }

        if (count is null)
        {
            return new(text, Usual, null);
        }

        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? new(text, most, null)
            : new(text, 0, Problems.BadValue("count", count, string.Create(CultureInfo.InvariantCulture, $"1-{AskedLimit.Count.Most}")));
    }

    private static QueryProblem? Beyond(string text, string? count) =>
        AskedLimit.Count.IsBelow(count ?? "") ? new(QueryProblemKind.TooMuch, "count", count!) { Limit = AskedLimit.Count }
        : text.Length > AskedLimit.Text.Most ? new(QueryProblemKind.TooMuch, "q", text) { Limit = AskedLimit.Text }
        : null;
}
