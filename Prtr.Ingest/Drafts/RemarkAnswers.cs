using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>What operators say to remarks: kept with the report that came in, for whoever decides on it.</summary>
public static class RemarkAnswers
{
    internal static async Task WriteAsync(CheckedDraft draft, long? receivedReportId, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var answers = draft.Draft.Rows.Where(row => !row.IsRemoved).SelectMany(
            row => draft.Of(row).Where(remark => remark.Level == RemarkLevel.Warning).Select(remark => remark.Code).Distinct(),
            (row, code) => (Row: row, Code: code, Text: row[DraftFields.AnswerTo(code)].Trim()));
        var id = await turn.Connection!.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from remark_answer", transaction: turn, cancellationToken: cancellationToken));
        foreach (var (row, code, text) in receivedReportId is null ? [] : answers.Where(answer => answer.Text.Length > 0))
        {
            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into remark_answer (id, received_report_id, code, form_table, row_number, content, account_id, answered_at)
                values (@id, @receivedReportId, @code, @Name, @Number, @text, @accountId, @now)
                """,
                new { id = ++id, receivedReportId, code, row.Table.Name, row.Number, text, accountId, now }, turn, cancellationToken: cancellationToken));
        }
    }

    /// <summary>Of a report that came in, in the order of the form.</summary>
    public static async Task<IReadOnlyList<RemarkAnswer>> OfReportAsync(RegisterDatabase database, long receivedReportId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<RemarkAnswer>(new CommandDefinition(
            "select code, form_table, row_number as number, content from remark_answer where received_report_id = @receivedReportId order by id",
            new { receivedReportId }, cancellationToken: cancellationToken))];
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
