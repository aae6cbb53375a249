using System.Text.RegularExpressions;

namespace Prtr.Search.Telemetry;

/// <summary>What a statement does and with which table first, such as <c>select released_record</c>: no text, name or figure of the statement is in it.</summary>
public static partial class StatementSummary
{
    /// <summary>Null when it neither reads nor writes rows.</summary>
    public static string? Of(string statement)
    {
        var operation = Operation().Match(statement).Value.ToLowerInvariant();
        return operation.Length == 0 ? null : Table().Match(statement) is { Success: true } table ? $"{operation} {table.Groups["name"].Value.ToLowerInvariant()}" : operation;
    }

    // A question may begin with the rows that it works out first.
    [GeneratedRegex(@"\b(select|insert|update|delete)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Operation();

    [GeneratedRegex(@"\b(from|into|update)\s+(?<name>[a-z_][a-z_0-9]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Table();
}
