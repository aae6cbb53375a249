using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Journal;

/// <summary>
/// The journal of acts: an entry is written in the transaction of its act, in a write turn, and never changed; triggers on both engines refuse it. Where somebody changes it all the same,
/// <see cref="JournalProof"/> finds it.
/// </summary>
public static class ActJournal
{
    /// <exception cref="NotAllowedException">Whoever acts may not; the transaction must not be committed.</exception>
    public static async Task WriteAsync(Deed deed, Actor actor, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await Permit.DemandAsync(actor, deed.Act, transaction, cancellationToken);
        var last = await transaction.Connection!.QuerySingleOrDefaultAsync<(long Id, string Sha256)>(new CommandDefinition(
            "select id, sha256 from journal_entry where id = (select max(id) from journal_entry)", transaction: transaction, cancellationToken: cancellationToken));
        var entry = new JournalEntry
        {
            Id = last.Id + 1, ActedAt = now, Actor = actor.ToString(), Origin = actor.Origin, Act = deed.Act.Word(), Subject = deed.Subject,
            StateBefore = deed.Before, StateAfter = deed.After, Reason = deed.Reason, PreviousSha256 = last.Sha256 ?? "",
        };
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into journal_entry (id, acted_at, actor, origin, act, subject, state_before, state_after, reason, previous_sha256, sha256)
            values (@Id, @ActedAt, @Actor, @Origin, @Act, @Subject, @StateBefore, @StateAfter, @Reason, @PreviousSha256, @Sha256)
            """,
            entry with { Sha256 = JournalHash.Of(entry) },
            transaction,
            cancellationToken: cancellationToken));
    }
}
