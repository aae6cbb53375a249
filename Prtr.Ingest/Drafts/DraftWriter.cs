using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>Adds rows and changes to a draft, in one write turn.</summary>
internal sealed class DraftWriter : IDisposable
{
    private readonly BulkInsert changes;
    private readonly DbTransaction turn;
    private readonly long accountId;
    private readonly DateTimeOffset now;
    private long lastRow;

    private DraftWriter(long draftId, long lastRow, long lastChange, long accountId, DateTimeOffset now, DbTransaction turn)
    {
        DraftId = draftId;
        LastChange = lastChange;
        (this.lastRow, this.accountId, this.now, this.turn) = (lastRow, accountId, now, turn);
        changes = BulkInsert.Into(turn, "draft_change", ["id", "draft_id", "row_id", "field", "content", "taken", "account_id", "changed_at"]);
    }

    public long DraftId { get; }

    /// <summary>Number of the last change of all drafts.</summary>
    public long LastChange { get; private set; }

    public static async Task<DraftWriter> BeginAsync(long draftId, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var (row, change) = await turn.Connection!.QuerySingleAsync<(long, long)>(new CommandDefinition(
            "select coalesce((select max(id) from draft_row), 0) as row_number, coalesce((select max(id) from draft_change), 0) as change_number",
            transaction: turn, cancellationToken: cancellationToken));
        return new DraftWriter(draftId, row, change, accountId, now, turn);
    }

    /// <returns>Number of the row.</returns>
    public async Task<long> AddRowAsync(FormTable table, CancellationToken cancellationToken)
    {
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into draft_row (id, draft_id, form_table) values (@id, @DraftId, @Name)", new { id = ++lastRow, DraftId, table.Name }, turn, cancellationToken: cancellationToken));
        return lastRow;
    }

    /// <param name="taken">False for what waits until somebody chooses.</param>
    public void Add(long rowId, string field, string content, bool taken = true) =>
        changes.Add(++LastChange, DraftId, rowId, field, content, taken ? 1 : 0, accountId, now);

    public Task CompleteAsync(CancellationToken cancellationToken) => changes.CompleteAsync(cancellationToken);

    public void Dispose() => changes.Dispose();
}
