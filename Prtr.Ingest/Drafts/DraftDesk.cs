using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>
/// Drafts in the name of whoever has signed in. Each save is a transaction of its own, so what was saved survives everything; what two people type into one cell at the same time is both kept.
/// A form says in full what stands in it and which change it began from: only what differs from then is somebody's edit.
/// </summary>
public sealed class DraftDesk(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>Rows of one draft, those taken out among them.</summary>
    public const int MostRows = 5_000;

    /// <summary>Characters of a cell. What the form takes is less, and said by the checks; what is longer than this is no value of a form, and said at once.</summary>
    public const int LongestText = 20_000;

    /// <summary>Null when there is no such draft, or it is another party's.</summary>
    public async Task<Draft?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await OwnAsync(id, Act.ReadCabinet, reading, cancellationToken) is { } head ? await DraftTable.ReadAsync(head, reading, cancellationToken) : null;
    }

    /// <summary>Keeps what a form says.</summary>
    /// <param name="seen">The last change that the form shows.</param>
    /// <param name="added">The table that also gets an empty row; null for none.</param>
    /// <returns>Null when there is no such draft, it is another party's, or it is filled in no more.</returns>
    public async Task<SaveOutcome?> SaveAsync(long id, long seen, IReadOnlyCollection<CellEdit> edits, FormTable? added, CancellationToken cancellationToken) =>
        await RegisterDatabase.RetryAsync(() => TrySaveAsync(id, seen, edits, added, cancellationToken), cancellationToken);

    /// <summary>From whom a receiver's number and address follow; null where only the draft itself is asked.</summary>
    public KnownReceivers? Receivers { get; init; }

    /// <summary>Takes over what a file says, all of it at once.</summary>
    public async Task<bool> FillAsync(long id, DraftFilling filling, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Draft, turn, cancellationToken) is not { Outcome: null } || await CountRowsAsync(id, turn, cancellationToken) + filling.Rows.Count > MostRows)
        {
            return false;
        }

        using var writer = await DraftWriter.BeginAsync(id, actor.Session!.AccountId, clock.GetUtcNow(), turn, cancellationToken);
        filling.Edits.ToList().ForEach(edit => writer.Add(edit.RowId, edit.Field, edit.Text));
        foreach (var (table, fields) in filling.Rows)
        {
            var row = await writer.AddRowAsync(table, cancellationToken);
            foreach (var (field, text) in fields)
            {
                writer.Add(row, field, text);
            }
        }

        await writer.CompleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Chooses between what stands in a cell and what was set aside.</summary>
    /// <param name="takeSetAside">Whether what was set aside takes the place of what stands.</param>
    public async Task<bool> ChooseAsync(long id, long rowId, string field, bool takeSetAside, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Draft, turn, cancellationToken) is not { Outcome: null } head
            || (await DraftTable.ReadAsync(head, turn, cancellationToken)).Row(rowId)?.Cell(field).SetAside is not { } aside)
        {
            return false;
        }

        using var writer = await DraftWriter.BeginAsync(id, actor.Session!.AccountId, clock.GetUtcNow(), turn, cancellationToken);
        writer.Add(rowId, DraftFields.ChosenOf(field), aside.Change.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (takeSetAside)
        {
            writer.Add(rowId, field, aside.Text);
        }

        await writer.CompleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Ends a draft without a report; what is in it stays kept.</summary>
    public async Task<bool> DiscardAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Draft, turn, cancellationToken) is not { Outcome: null })
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "insert into report_draft_end (draft_id, outcome, ended_by, ended_at) values (@id, 'discarded', @AccountId, @now)",
            new { id, actor.Session!.AccountId, now = clock.GetUtcNow() }, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>A draft that whoever acts may deal with; of others it is not even said that they are there.</summary>
    internal async Task<DraftHead?> OwnAsync(long id, Act act, DbTransaction transaction, CancellationToken cancellationToken) =>
        await DraftTable.HeadAsync(id, transaction, cancellationToken) is { } head && await Permit.HoldsAsync(actor, act, Party.Of(head.Party), transaction, cancellationToken) ? head : null;

    private async Task<SaveOutcome?> TrySaveAsync(long id, long seen, IReadOnlyCollection<CellEdit> edits, FormTable? added, CancellationToken cancellationToken)
    {
        var receivers = Receivers is not null && edits.Any(edit => edit is { Field: "receiver_name", Text.Length: > 0 }) && await FindAsync(id, cancellationToken) is { } own
            ? await Receivers.OfAsync(own.Party, cancellationToken)
            : [];
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Draft, turn, cancellationToken) is not { Outcome: null } head)
        {
            return null;
        }

        var tooLong = edits.Where(edit => edit.Text.Length > LongestText).ToList();
        edits = [.. edits.Except(tooLong)];
        if (edits.Any(DraftFollowing.Leads))
        {
            edits = [.. edits, .. new DraftFollowing(await DraftTable.ReadAsync(head, turn, cancellationToken), edits, receivers).Edits];
        }

        using var writer = await DraftWriter.BeginAsync(id, actor.Session!.AccountId, clock.GetUtcNow(), turn, cancellationToken);
        var merge = new DraftMerge(writer, seen, actor.Session.AccountId);
        foreach (var row in edits.GroupBy(edit => edit.RowId))
        {
            await merge.RowAsync(row.Key, [.. row], turn, cancellationToken);
        }

        long? newRow = added is not null && await CountRowsAsync(id, turn, cancellationToken) < MostRows ? await writer.AddRowAsync(added, cancellationToken) : null;
        await writer.CompleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new SaveOutcome(writer.LastChange, merge.SetAside, newRow) { TooLong = tooLong };
    }

    private static Task<int> CountRowsAsync(long id, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
        "select count(*) from draft_row where draft_id = @id", new { id }, turn, cancellationToken: cancellationToken));
}
