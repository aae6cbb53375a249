using System.Diagnostics.CodeAnalysis;
using Prtr.Search.Database;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Conformance;

/// <summary>A small invented register in a database, with its records in memory to compare with.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public class InventedPublication : IAsyncLifetime
{
    private readonly TestEngine engine;
    private TestDatabase? place;

    public InventedPublication()
        : this(TestEngine.Sqlite)
    {
    }

    protected InventedPublication(TestEngine engine) => this.engine = engine;

    public RegisterDatabase Database { get; private set; } = null!;

    public NaiveSearch Naive { get; private set; } = null!;

    public IReadOnlyList<PublicRecord> Records { get; private set; } = [];

    public async Task InitializeAsync()
    {
        place = TestDatabase.On(engine);
        Database = place.Open();
        await InventedRegister.FillAsync(Database, seed: 5, facilities: 45, firstYear: 2019, lastYear: 2022, default);
        await using var snapshot = await PublishedSnapshot.OpenAsync(Database, default);
        Records = await snapshot.RecordsAsync(default).ToListAsync();
        Naive = new NaiveSearch([.. (await snapshot.ReportsAsync(default)).Values], Records, ReferenceData.Shipped);
    }

    public async Task DisposeAsync()
    {
        if (place is not null)
        {
            await place.DisposeAsync();
        }
    }
}

/// <summary>The same on a server.</summary>
public sealed class InventedPublicationOnSqlServer() : InventedPublication(TestEngine.SqlServer);
