using Prtr.Ingest.Accounts;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Files;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>A register whose database is there and of this version, with what works on it.</summary>
public sealed class OpenRegister
{
    private OpenRegister(RegisterDatabase database, ReferenceData reference, IIndexWriter index, Actor actor, Decide? decide, TimeProvider clock)
    {
        Database = database;
        Reference = reference;
        Clock = clock;
        Actor = actor;
        var reader = new ReportReader(Reference);
        var deliveries = new DeliveryReader(reader.Read);
        Loader = new ReportLoader(database, deliveries, ReportChecker.Check, decide, actor, clock);
        Reports = new ReportActs(database, deliveries, ReportChecker.Check, decide, actor, clock);
        JointDecisions = new JointDecisions(database, deliveries, Reports);
        Publication = new Publication(database, actor, clock);
        Proposals = new Proposals(database, actor, clock);
        YearProposals = new YearProposals(Publication, Proposals);
        ReportProposals = new ReportProposals(Publication, Proposals);
        Assignments = new Assignments(database, actor, clock);
        Notes = new ReportNotes(database, Assignments, actor, clock);
        Desk = new ReportDesk(database, deliveries);
        Withdrawals = new Withdrawals(database, Reports, Publication);
        Facilities = new FacilityActs(database, actor, clock);
        Identities = new FacilityDecisions(database, actor, clock);
        Claims = new ClaimTerms(database, actor, clock);
        Reminders = new Reminders(database, actor, clock);
        ReferenceProposals = new ReferenceProposals(Proposals, actor, clock);
        Accounts = new AccountActs(database, actor, clock);
        Messages = new MessageActs(database, actor, clock);
        Index = index;
        Relay = new IndexRelay(database, Index, clock);
    }

    public RegisterDatabase Database { get; }

    /// <summary>The code lists as the database has them; all copies share it, whoever acts.</summary>
    public ReferenceData Reference { get; }

    public TimeProvider Clock { get; }

    /// <summary>In whose name the services below act.</summary>
    public Actor Actor { get; }

    public ReportLoader Loader { get; }

    /// <summary>What persons decide about reports that came in.</summary>
    public ReportActs Reports { get; }

    /// <summary>What they decide about many at once.</summary>
    public JointDecisions JointDecisions { get; }

    public Publication Publication { get; }

    /// <summary>What takes two persons who have signed in.</summary>
    public Proposals Proposals { get; }

    public YearProposals YearProposals { get; }

    public ReportProposals ReportProposals { get; }

    public Assignments Assignments { get; }

    /// <summary>What people say to each other about reports.</summary>
    public ReportNotes Notes { get; }

    /// <summary>Reports that came in, with all that stands around them.</summary>
    public ReportDesk Desk { get; }

    /// <summary>Takes reports back, public or not.</summary>
    public Withdrawals Withdrawals { get; }

    public FacilityActs Facilities { get; }

    /// <summary>What is decided about facilities without touching their reports.</summary>
    public FacilityDecisions Identities { get; }

    /// <summary>Terms of claims of confidentiality that were granted.</summary>
    public ClaimTerms Claims { get; }

    /// <summary>Letters to those from whom a report is missing.</summary>
    public Reminders Reminders { get; }

    /// <summary>Rows of reference tables by two persons.</summary>
    public ReferenceProposals ReferenceProposals { get; }

    /// <summary>Who may sign in to the office.</summary>
    public AccountActs Accounts { get; }

    /// <summary>Letters and mails that are kept.</summary>
    public MessageActs Messages { get; }

    public IIndexWriter Index { get; }

    public IndexRelay Relay { get; }

    /// <summary>Makes the database when it is not there, brings an older one to this version, and removes what cut runs left beside it.</summary>
    /// <inheritdoc cref="RegisterMigrator.MigrateAsync" path="/exception"/>
    public static Task<OpenRegister> OpenAsync(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(database, null, clock, cancellationToken);

    /// <summary>The same with the index in Elasticsearch or OpenSearch, which is not asked yet.</summary>
    /// <param name="elasticsearch">Null for the embedded index. It stays the caller's.</param>
    /// <inheritdoc cref="RegisterMigrator.MigrateAsync" path="/exception"/>
    public static async Task<OpenRegister> OpenAsync(
        RegisterDatabase database, IndexServer? elasticsearch, TimeProvider clock, CancellationToken cancellationToken)
    {
        await RegisterMigrator.MigrateAsync(database, cancellationToken);
        RestoringFolder.CleanUp(database.Directory);
        UnfinishedFile.CleanUp(database.Directory);
        var reference = await ReferenceReader.ReadAsync(database, cancellationToken);
        IIndexWriter index = elasticsearch is null
            ? new EmbeddedIndexWriter(database, reference)
            : new ElasticsearchIndexWriter(database, new RecordIndex(elasticsearch, reference, clock));
        return new OpenRegister(database, reference, index, Actor.Console, null, clock);
    }

    /// <summary>An empty register in memory, to try out what reports say for themselves: neither index nor files belong to it.</summary>
    /// <param name="memory">It stays the caller's.</param>
    public static async Task<OpenRegister> OpenEmptyAsync(MemoryDatabase memory, TimeProvider clock, CancellationToken cancellationToken)
    {
        await RegisterMigrator.MigrateAsync(memory.Database, cancellationToken);
        return (await OpenAsItIsAsync(memory.Database, clock, cancellationToken))!;
    }

    /// <summary>A register as it is, to ask or to try out: nothing is made or brought up to date. Null when it is not of this version.</summary>
    public static async Task<OpenRegister?> OpenAsItIsAsync(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!await RegisterMigrator.IsCurrentAsync(database, cancellationToken))
        {
            return null;
        }

        var reference = await ReferenceReader.ReadAsync(database, cancellationToken);
        return new OpenRegister(database, reference, new EmbeddedIndexWriter(database, reference), Actor.Console, null, clock);
    }

    /// <summary>Takes up rows that were added to the reference tables, by whichever process; whoever holds <see cref="Reference"/> has them from then on.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> ReadReferenceAsync(CancellationToken cancellationToken)
    {
        if (await ReferenceReader.EditionAsync(Database, cancellationToken) == Reference.Edition)
        {
            return false;
        }

        Reference.TakeUp(await ReferenceReader.ReadAsync(Database, cancellationToken));
        return true;
    }

    /// <summary>The same register in the name of somebody else; everything that is done through it is written down as theirs.</summary>
    /// <param name="decide">Decides at once what reports leave open; null: they are held until a person does.</param>
    public OpenRegister As(Actor actor, Decide? decide = null) => new(Database, Reference, Index, actor, decide, Clock);
}
