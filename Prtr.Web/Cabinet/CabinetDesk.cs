using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Search.Reference;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet;

/// <summary>What people of an operator work with: drafts in their name. Its services ask for themselves whose they are.</summary>
public sealed class CabinetDesk(IHttpContextAccessor asked, OpenRegister register, DraftChecks checks, KnownReceivers receivers, SignatureVerifier verifier, IHostEnvironment environment, TimeProvider clock)
{
    public ReferenceData Reference => register.Reference;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public DraftDesk Drafts => new(register.Database, Actor, clock) { Receivers = receivers };

    /// <summary>Who may be meant by a receiver of the party's waste.</summary>
    public Task<IReadOnlyList<KnownReceiver>> ReceiversAsync(Party party, CancellationToken cancellationToken) => receivers.OfAsync(party, cancellationToken);

    /// <summary>Whether reports are taken that nobody has signed: while developing, to try the pages.</summary>
    public bool TakesUnsigned => environment.IsDevelopment();

    public DraftSubmission Submission => new(register.Database, register.Reference, checks, Actor, clock);

    /// <summary>Whether a signature counts for the party.</summary>
    public Task<SignatureCheck> VerifyAsync(Party party, byte[] content, byte[] signature, CancellationToken cancellationToken) =>
        verifier.VerifyAsync(content, signature, party.IsOperator ? party.Code : null, SignaturePurpose.Signing, cancellationToken);

    /// <summary>What was signed, with a signature that counts, to be kept beside the submission.</summary>
    public SignedContent WithSignature(byte[] content, byte[] signature, SignatureCheck check) => new(content, (turn, submission, token) =>
        KeptSignatures.WriteAsync(turn, submission, content, CmsBytes.Of(signature)!, check, clock.GetUtcNow(), token));

    public DraftHistory History => new(register.Database, register.Reference, Actor);

    public DraftStart Start => new(register.Database, Actor, clock);

    public MemberActs Members => new(register.Database, Actor, clock);

    public Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken) => checks.CheckAsync(draft, cancellationToken);

    public Task<IReadOnlyList<OwnWork>> WorkAsync(CancellationToken cancellationToken) => OwnWork.ReadAsync(register.Database, Actor, Today, cancellationToken);

    /// <summary>The people of every party for which the person acts, and whether the person may change them.</summary>
    public async Task<IReadOnlyList<(Party Party, IReadOnlyList<Membership> Members, bool May)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var person = Person;
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
    public Task<OwnReportFile?> ReportAsync(long id, CancellationToken cancellationToken) => OwnReportFile.FindAsync(id, register.Database, Actor, cancellationToken);

    // Pages and files alike are answered to requests; none is interactive.
    private SignedInPerson Person => PersonClaims.Find(asked.HttpContext!.User)!;

    private Actor Actor => Ingest.People.Actor.Of(Person);
}
