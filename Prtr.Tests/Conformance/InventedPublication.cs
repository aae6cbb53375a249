using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Conformance;

/// <summary>A small invented register in a database, with its records in memory to compare with.</summary>
public sealed class InventedPublication : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RegisterDatabase Database { get; private set; } = null!;

    public NaiveSearch Naive { get; private set; } = null!;

    public IReadOnlyList<PublicRecord> Records { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(Database, seed: 5, facilities: 45, firstYear: 2019, lastYear: 2022, default);
        await using var snapshot = await PublishedSnapshot.OpenAsync(Database, default);
        Records = await snapshot.RecordsAsync(default).ToListAsync();
        Naive = new NaiveSearch([.. (await snapshot.ReportsAsync(default)).Values], Records, ReferenceData.Shipped);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
