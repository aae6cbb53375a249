using Prtr.Ingest.Checks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>A register whose database is there and of this version, with what works on it.</summary>
public sealed class OpenRegister
{
    private OpenRegister(RegisterDatabase database, ReferenceData reference, TimeProvider clock)
    {
        Database = database;
        Reference = reference;
        Clock = clock;
        Settings = new CheckSettings();
        var reader = new ReportReader(reference);
        Loader = new ReportLoader(database, new DeliveryReader(reader.Read), ReportChecker.Check, Settings, clock);
        Publication = new Publication(database, clock);
        Index = new EmbeddedIndexWriter(database, reference);
        Relay = new IndexRelay(database, Index, clock);
    }

    public RegisterDatabase Database { get; }

    /// <summary>The code lists as the database has them.</summary>
    public ReferenceData Reference { get; }

    public TimeProvider Clock { get; }

    public CheckSettings Settings { get; }

    public ReportLoader Loader { get; }

    public Publication Publication { get; }

    public IIndexWriter Index { get; }

    public IndexRelay Relay { get; }

    /// <summary>Makes the database when it is not there, and brings an older one to this version.</summary>
    /// <inheritdoc cref="RegisterMigrator.MigrateAsync" path="/exception"/>
    public static async Task<OpenRegister> OpenAsync(RegisterDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await RegisterMigrator.MigrateAsync(database, cancellationToken);
        return new OpenRegister(database, await ReferenceReader.ReadAsync(database, cancellationToken), clock);
    }
}
