using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Notices;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Search.Reference;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet;

/// <summary>What people of an operator work with: drafts in their name. Its services ask for themselves whose they are.</summary>
public sealed class CabinetDesk(
    IHttpContextAccessor asked, OpenRegister register, DraftChecks checks, KnownReceivers receivers, SignatureVerifier verifier, RegionBodies bodies, SigningIn signingIn, MessageSender mails,
    IHostEnvironment environment, TimeProvider clock)
{
    public ReferenceData Reference => register.Reference;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public DraftDesk Drafts => new(register.Database, Actor, clock) { Receivers = receivers };

    /// <summary>Who may be meant by a receiver of the party's waste.</summary>
    public Task<IReadOnlyList<KnownReceiver>> ReceiversAsync(Party party, CancellationToken cancellationToken) => receivers.OfAsync(party, cancellationToken);

    /// <summary>Whether reports are taken that nobody has signed: while developing, to try the pages.</summary>
    public bool TakesUnsigned => environment.IsDevelopment();

    public DraftSubmission Submission => new(register.Database, register.Reference, checks, Actor, clock);

    /// <summary>The BIN whose key signs for the party; null for a region whose body the centre has recorded none of.</summary>
    public async Task<string?> SignerBinAsync(Party party, CancellationToken cancellationToken) => party.IsOperator ? party.Code : await bodies.FindAsync(party.Code, cancellationToken);

    /// <summary>Whether a signature counts for the party.</summary>
    public async Task<SignatureCheck> VerifyAsync(Party party, byte[] content, byte[] signature, CancellationToken cancellationToken) =>
        await SignerBinAsync(party, cancellationToken) is { } bin
            ? await verifier.VerifyAsync(content, signature, bin, SignaturePurpose.Signing, cancellationToken)
            : SignatureCheck.Of(SignatureVerdict.UnknownBody, Now);

    /// <summary>What was signed, with a signature that counts, to be kept beside the submission.</summary>
    public SignedContent WithSignature(byte[] content, byte[] signature, SignatureCheck check) => new(content, (turn, submission, token) =>
        KeptSignatures.WriteAsync(turn, submission, content, CmsBytes.Of(signature)!, check, clock.GetUtcNow(), token));

    public DraftHistory History => new(register.Database, register.Reference, Actor);

    public DraftStart Start => new(register.Database, Actor, clock);

    /// <summary>Registers facilities that the register does not know yet.</summary>
    public NewFacility NewFacility => new(register.Database, checks, Actor, clock);

    public FacilityChanges Changes => new(register.Database, checks, Actor, clock);

    public MemberActs Members => new(register.Database, Actor, clock);

    public DelegationActs Delegations => new(register.Database, verifier, signingIn, Actor, clock);

    /// <summary>The operators for which the person may delegate the right to sign, with those delegations that nobody has ended.</summary>
    public async Task<IReadOnlyList<(Party Party, IReadOnlyList<Delegation> Delegations)>> DelegationsAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Party, IReadOnlyList<Delegation>)>();
        foreach (var (party, _, _) in (await PeopleAsync(cancellationToken)).Where(one => one.Party.IsOperator && one.Roles.Contains(Role.Signer)))
        {
            found.Add((party, await new Delegations(register.Database).ReadAsync(party.Code, cancellationToken)));
        }

        return found;
    }

    public Invitations Invitations => new(register.Database, clock);

    /// <summary>Who has signed in.</summary>
    public SignedInPerson Person => PersonClaims.Find(asked.HttpContext!.User)!;

    public Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken) => checks.CheckAsync(draft, cancellationToken);

    public Task<IReadOnlyList<OwnWork>> WorkAsync(CancellationToken cancellationToken) => OwnWork.ReadAsync(register.Database, Actor, Today, cancellationToken);

    /// <summary>Reports of a party whose signatures turned out not to count.</summary>
    public async Task<IReadOnlyList<FallenSignature>> FallenAsync(Party party, CancellationToken cancellationToken) =>
        party.IsOperator ? await FallenSignature.ReadAsync(register.Database, party.Code, cancellationToken) : [];

    /// <summary>The people of every party for which the person acts, with the person's own roles there.</summary>
    public async Task<IReadOnlyList<(Party Party, IReadOnlyList<Membership> Members, IReadOnlyList<Role> Roles)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var person = Person;
        await using var connection = await register.Database.OpenAsync(cancellationToken);
        await using var reading = await register.Database.BeginReadAsync(connection, cancellationToken);
        var people = new List<(Party, IReadOnlyList<Membership>, IReadOnlyList<Role>)>();
        foreach (var party in (await MembershipTable.OfPersonAsync(person.AccountId, reading, cancellationToken)).GroupBy(member => member.Party))
        {
            people.Add((party.Key, await MembershipTable.OfPartyAsync(party.Key, reading, cancellationToken), [.. party.Select(member => member.Role)]));
        }

        return people;
    }

    /// <summary>Null when there is no such report, or it is another operator's.</summary>
    public Task<OwnReportFile?> ReportAsync(long id, CancellationToken cancellationToken) => OwnReportFile.FindAsync(id, register.Database, Actor, cancellationToken);

    /// <summary>The signature of a report; null when it has none, there is no such report, or it is another operator's.</summary>
    public async Task<KeptSignature?> SignatureAsync(long reportId, CancellationToken cancellationToken) =>
        await ReportAsync(reportId, cancellationToken) is { } report ? await KeptSignatures.FindAsync(register.Database, report.SubmissionId, cancellationToken) : null;

    /// <summary>Null when there is no such report of diffuse sources, or it is another region's.</summary>
    public Task<OwnDiffuseFile?> DiffuseAsync(long id, CancellationToken cancellationToken) => OwnDiffuseFile.FindAsync(id, register.Database, Actor, cancellationToken);

    /// <summary>What the centre wrote when it sent the region's last report of the draft's year back; null when it did not.</summary>
    public async Task<string?> WhyBackAsync(Draft draft, CancellationToken cancellationToken)
    {
        await using var connection = await register.Database.OpenAsync(cancellationToken);
        await using var reading = await register.Database.BeginReadAsync(connection, cancellationToken);
        return (await OwnDiffuse.OfAsync(draft.Party, reading, cancellationToken)).FirstOrDefault(report => report.Year == draft.Year) is { State: "returned" or "withdrawn" } last ? last.Reason : null;
    }

    /// <summary>Whether a mail server is set up.</summary>
    public bool SendsMail => mails.IsSetUp;

    public NoticeAddresses Addresses => new(register.Database, Actor, clock);

    /// <summary>What has happened of late, for each party for which the person acts, the latest first.</summary>
    public async Task<IReadOnlyList<(Party Party, IReadOnlyList<Notice> Notices)>> NoticesAsync(TimeSpan since, CancellationToken cancellationToken)
    {
        await using var connection = await register.Database.OpenAsync(cancellationToken);
        await using var reading = await register.Database.BeginReadAsync(connection, cancellationToken);
        var notices = new List<(Party, IReadOnlyList<Notice>)>();
        foreach (var party in (await MembershipTable.OfPersonAsync(Person.AccountId, reading, cancellationToken)).Select(member => member.Party).Distinct())
        {
            notices.Add((party, await NoticeList.OfAsync(party, clock.GetUtcNow() - since, reading, cancellationToken)));
        }

        return notices;
    }

    // Pages and files alike are answered to requests; none is interactive.
    private Actor Actor => Ingest.People.Actor.Of(Person);
}
