using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>What operators say to remarks: kept with the report that came in, for whoever decides on it.</summary>
public static class RemarkAnswers
{
    private const string Columns = "select code, form_table, row_number as number, content from ";

    private const string OfReport = Columns + "remark_answer where received_report_id = @id order by id";

    private const string OfDiffuse = Columns + """
        diffuse_remark_answer
        where received_diffuse_id = (select max(e.id) from received_diffuse e join diffuse_version v on v.id = e.version_id where v.report_id = @id and e.outcome = 'accepted')
        order by id
        """;

    private const string IntoReport = """
        insert into remark_answer (id, received_report_id, code, form_table, row_number, content, account_id, answered_at)
        select coalesce(max(a.id), 0) + 1, @received, @code, @Name, @Number, @text, @accountId, @now from remark_answer a
        """;

    private const string IntoDiffuse = """
        insert into diffuse_remark_answer (id, received_diffuse_id, code, form_table, row_number, content, account_id, answered_at)
        select coalesce(max(a.id), 0) + 1, @received, @code, @Name, @Number, @text, @accountId, @now from diffuse_remark_answer a
        """;

    /// <param name="received">Number of the report as it came in, of diffuse sources where the draft is of those; null when it did not.</param>
    internal static async Task WriteAsync(CheckedDraft draft, long? received, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var answers = draft.Draft.Rows.Where(row => !row.IsRemoved).SelectMany(
            row => draft.Of(row).Where(remark => remark.Level == RemarkLevel.Warning).Select(remark => remark.Code).Distinct(),
            (row, code) => (Row: row, Code: code, Text: row[DraftFields.AnswerTo(code)].Trim()));
        foreach (var (row, code, text) in received is null ? [] : answers.Where(answer => answer.Text.Length > 0))
        {
            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                draft.Draft.IsDiffuse ? IntoDiffuse : IntoReport, new { received, code, row.Table.Name, row.Number, text, accountId, now }, turn, cancellationToken: cancellationToken));
        }
    }

    /// <summary>Of a report that came in, in the order of the form.</summary>
    public static Task<IReadOnlyList<RemarkAnswer>> OfReportAsync(RegisterDatabase database, long receivedReportId, CancellationToken cancellationToken) =>
        ReadAsync(database, OfReport, receivedReportId, cancellationToken);

    /// <summary>Of the newest version of a kept report of diffuse sources.</summary>
    public static Task<IReadOnlyList<RemarkAnswer>> OfDiffuseAsync(RegisterDatabase database, long diffuseReportId, CancellationToken cancellationToken) =>
        ReadAsync(database, OfDiffuse, diffuseReportId, cancellationToken);

    private static async Task<IReadOnlyList<RemarkAnswer>> ReadAsync(RegisterDatabase database, string sql, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<RemarkAnswer>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken))];
    }
}

/// <summary>What an operator says to a remark.</summary>
public sealed record RemarkAnswer
{
    /// <summary>Of the remark.</summary>
    public string Code { get; init; } = "";

    /// <summary>The table of the form that it is about.</summary>
    public string FormTable { get; init; } = "";

    /// <summary>Of the row, from 1; 0 for the facility.</summary>
    public int Number { get; init; }

    public string Content { get; init; } = "";
}
