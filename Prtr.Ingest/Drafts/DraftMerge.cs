using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Drafts;

/// <summary>Brings what a form says together with what others have typed since it was shown.</summary>
/// <param name="seen">The last change that the form shows.</param>
internal sealed class DraftMerge(DraftWriter writer, long seen, long accountId)
{
    private readonly List<CellEdit> setAside = [];

    public IReadOnlyList<CellEdit> SetAside => setAside;

    public async Task RowAsync(long rowId, IReadOnlyList<CellEdit> edits, DbTransaction turn, CancellationToken cancellationToken)
    {
        var name = await turn.Connection!.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select form_table from draft_row where id = @rowId and draft_id = @DraftId", new { rowId, writer.DraftId }, turn, cancellationToken: cancellationToken));
        if (ReportForm.All.FirstOrDefault(table => table.Name == name) is not { } table)
        {
            return;
        }

        var kept = (await turn.Connection!.QueryAsync<DraftChange>(new CommandDefinition(
            "select id, row_id, field, content, taken, account_id, changed_at from draft_change where draft_id = @DraftId and row_id = @rowId and taken = 1 order by id",
            new { writer.DraftId, rowId }, turn, cancellationToken: cancellationToken))).ToLookup(change => change.Field);
        var edited = false;
        foreach (var edit in edits.Where(edit => DraftFields.Has(table, edit.Field)))
        {
            var now = kept[edit.Field].LastOrDefault();
            var then = kept[edit.Field].LastOrDefault(change => change.Id <= seen);
            if (edit.Text == (then?.Content ?? "") || edit.Text == (now?.Content ?? ""))
            {
                continue;
            }

            var isMine = now is null || now.Id <= seen || now.AccountId == accountId;
            writer.Add(rowId, edit.Field, edit.Text, isMine);
            edited |= edit.Field != DraftFields.Removed;
            if (!isMine)
            {
                setAside.Add(edit);
            }
        }

        // Somebody types into a row that somebody else has taken out: it is needed.
        if (edited && kept[DraftFields.Removed].LastOrDefault() is { Content: "yes" })
        {
            writer.Add(rowId, DraftFields.Removed, "");
        }
    }
}
