using System.Data.Common;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>Says who acts for an operator or a region: its signer or an officer of the region does, and at the centre whoever looks after accounts. Each act is one transaction with its entry in the journal.</summary>
public sealed class MemberActs(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>
    /// Lets a person act for a party. A new one gets a link to set password and second factor, and another one until it was used. Who has an account keeps it; but a name proves nobody, so with a
    /// signer's invitation nobody acts before he has signed in and accepted by the link that the signer has given to him (<see cref="Invitations"/>). The centre knows whom it lets in.
    /// </summary>
    /// <param name="reason">On what it rests, such as the order of the first head.</param>
    public async Task<AccountOutcome> InviteAsync(Party party, string name, string fullName, Role role, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.InviteMember, party, turn, cancellationToken);
        var known = AccountName.Of(name) is { } typed ? await AccountRow.FindAsync(typed, turn, cancellationToken) : null;
        var isEnrolled = known is not null && await MembershipTable.IsEnrolledAsync(known.Id, turn, cancellationToken);
        var held = known is null ? [] : await AccountRow.RolesAsync(known.Id, turn, cancellationToken);
        if ((AccountName.Of(name) is null ? AccountProblem.NameWrong
            : !party.IsWellFormed ? AccountProblem.PartyWrong
            : !party.Roles.Contains(role) ? AccountProblem.RolesMissing
            : known is null && string.IsNullOrWhiteSpace(fullName) ? AccountProblem.FullNameMissing
            // Who decides about reports does not send them.
            : known?.DisabledAt is not null || held.Any(Roles.OfCentre.Contains) || (!isEnrolled && await IsInvitedElsewhereAsync(known, party, turn, cancellationToken)) ? AccountProblem.NameTaken : (AccountProblem?)null) is { } problem)
        {
            return new AccountOutcome(name, Problem: problem);
        }

        var now = clock.GetUtcNow();
        var account = AccountName.Of(name)!;
        var id = known?.Id ?? await AccountRow.AddAsync(account, fullName.Trim(), now, turn, cancellationToken);
        await WriteAsync(Act.InviteMember, account, $"{role.Word()} {party}", reason, now, turn, cancellationToken);
        var isAsked = isEnrolled && actor.Session is not null && (await MembershipTable.OfPersonAsync(id, turn, cancellationToken)).All(member => member.Party != party);
        var granted = new Granting(actor.ToString(), await IsCentreAsync(turn, cancellationToken));
        if (!isAsked)
        {
            await MembershipTable.AddAsync(id, party, role, granted, now, turn, cancellationToken);
        }

        var link = isAsked ? await Invitations.CreateAsync(id, party, role, granted, now, turn, cancellationToken)
            : isEnrolled ? null
            : await AccountLinks.CreateAsync(id, AccountActs.LinkLife, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new AccountOutcome(account, link) { IsInvitation = isAsked };
    }

    /// <summary>Lets a person act for a party no more.</summary>
    /// <returns>Null when it is done; else why not.</returns>
    public async Task<AccountProblem?> EndAsync(Party party, long membershipId, string reason, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.EndMember, party, turn, cancellationToken);
        var members = await MembershipTable.OfPartyAsync(party, turn, cancellationToken);
        if (members.FirstOrDefault(member => member.Id == membershipId) is not { } member)
        {
            return AccountProblem.NotFound;
        }

        if (actor.Session is not null && Rights.Allow(member.Role, Act.InviteMember) && members.Count(other => Rights.Allow(other.Role, Act.InviteMember)) == 1)
        {
            return AccountProblem.LastSigner;
        }

        await WriteAsync(Act.EndMember, member.Name, $"no more {member.Role.Word()} {party}", reason, clock.GetUtcNow(), turn, cancellationToken);
        await MembershipTable.EndAsync(membershipId, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return null;
    }

    // Whoever is of the centre acts for no party.
    private async Task<bool> IsCentreAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        actor.Session is not { } person || (await AccountRow.RolesAsync(person.AccountId, turn, cancellationToken)).Any(Roles.OfCentre.Contains);

    // With a link one becomes the person: somebody whom another party waits for is not this signer's to become.
    private async Task<bool> IsInvitedElsewhereAsync(AccountRow? known, Party party, DbTransaction turn, CancellationToken cancellationToken) =>
        actor.Session is not null && known is not null && (await MembershipTable.OfPersonAsync(known.Id, turn, cancellationToken)).Any(member => member.Party != party);

    private Task WriteAsync(Act act, string name, string after, string reason, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        ActJournal.WriteAsync(new Deed(act, Deed.On("account", name)) { After = after, Reason = reason }, actor, now, turn, cancellationToken);
}
