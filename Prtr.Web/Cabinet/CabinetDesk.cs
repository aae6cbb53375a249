using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Reference;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet;

/// <summary>What people of an operator work with: drafts in their name. Its services ask for themselves whose they are.</summary>
public sealed class CabinetDesk(Desk desk, OpenRegister register, DraftChecks checks, IHostEnvironment environment, TimeProvider clock)
{
    public ReferenceData Reference => register.Reference;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public async Task<DraftDesk> DraftsAsync() => new(register.Database, await ActorAsync(), clock);

    /// <summary>Whether reports are taken that nobody has signed: while developing, to try the pages.</summary>
    public bool TakesUnsigned => environment.IsDevelopment();

    public async Task<DraftSubmission> SubmissionAsync() => new(register.Database, register.Reference, checks, await ActorAsync(), clock);

    public async Task<DraftStart> StartAsync() => new(register.Database, await ActorAsync(), clock);

    public async Task<MemberActs> MembersAsync() => new(register.Database, await ActorAsync(), clock);

    public Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken) => checks.CheckAsync(draft, cancellationToken);

    public async Task<IReadOnlyList<OwnWork>> WorkAsync(CancellationToken cancellationToken) => await OwnWork.ReadAsync(register.Database, await ActorAsync(), Today, cancellationToken);

    /// <summary>The people of every party for which the person acts, and whether the person may change them.</summary>
    public async Task<IReadOnlyList<(Party Party, IReadOnlyList<Membership> Members, bool May)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var person = await desk.PersonAsync();
        await using var connection = await register.Database.OpenAsync(cancellationToken);
        await using var reading = await register.Database.BeginReadAsync(connection, cancellationToken);
        var people = new List<(Party, IReadOnlyList<Membership>, bool)>();
        foreach (var party in (await MembershipTable.OfPersonAsync(person.AccountId, reading, cancellationToken)).GroupBy(member => member.Party))
        {
            people.Add((party.Key, await MembershipTable.OfPartyAsync(party.Key, reading, cancellationToken), Rights.Allow(party.Select(member => member.Role), Act.InviteMember)));
        }

        return people;
    }

    /// <summary>Null when there is no such report, or it is another operator's.</summary>
    public async Task<OwnReportFile?> ReportAsync(long id, CancellationToken cancellationToken) => await OwnReportFile.FindAsync(id, register.Database, await ActorAsync(), cancellationToken);

    private async Task<Actor> ActorAsync() => Actor.Of(await desk.PersonAsync());
}
