using System.Data.Common;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.People;

/// <summary>Asks, inside the transaction of an act, whether whoever acts may do it now: roles may have changed, and sessions ended, since the page was shown.</summary>
public static class Permit
{
    /// <summary>The same before long work, which asks again at its end.</summary>
    /// <inheritdoc cref="DemandAsync(Actor, Act, DbTransaction, CancellationToken)" path="/exception"/>
    public static async Task DemandAsync(Actor actor, Act act, RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        await DemandAsync(actor, act, reading, cancellationToken);
    }

    /// <exception cref="NotAllowedException">None of the person's roles allows it, or the session has ended.</exception>
    public static Task DemandAsync(Actor actor, Act act, DbTransaction transaction, CancellationToken cancellationToken) =>
        DemandAsync(actor, act, null, transaction, cancellationToken);

    /// <summary>Whether whoever acts may do it on what belongs to a party.</summary>
    public static async Task<bool> HoldsAsync(Actor actor, Act act, Party party, DbTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await DemandAsync(actor, act, party, transaction, cancellationToken);
            return true;
        }
        catch (NotAllowedException)
        {
            return false;
        }
    }

    /// <summary>The same for an act on what belongs to a party: only roles there count, and those of the centre.</summary>
    /// <param name="party">Null for any.</param>
    /// <inheritdoc cref="DemandAsync(Actor, Act, DbTransaction, CancellationToken)" path="/exception"/>
    public static async Task DemandAsync(Actor actor, Act act, Party? party, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (actor.Session is not { } person)
        {
            return;
        }

        // A person without a role has one row, without a word in it; a session that has ended has none.
        var roles = (await transaction.Connection!.QueryAsync<string?>(new CommandDefinition(
            """
            select r.role
            from account a
            join account_session s on s.account_id = a.id
            left join held_role r on r.account_id = a.id and (@party is null or r.party is null or r.party = @party)
            where a.id = @AccountId and s.sha256 = @Session and s.ended_at is null and a.disabled_at is null
            """,
            new { person.AccountId, person.Session, party = party?.ToString() },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        if (roles.Count == 0 || !(Rights.IsOwn(act) || Rights.Allow(roles.OfType<string>().Select(Roles.Find).OfType<Role>(), act)))
        {
            throw new NotAllowedException(actor, act);
        }
    }
}

/// <summary>Somebody wanted to do what their roles do not allow, or what they have no session for any more. Nothing has changed.</summary>
public sealed class NotAllowedException(Actor actor, Act act) : Exception($"{actor} may not {act.Word()}.")
{
    public Act Act => act;
}
