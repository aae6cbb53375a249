using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;

namespace Prtr.Tests.Review;

/// <summary>A small register with every oddity: withheld and missing values, sums beyond 64 bits, facilities that come and go.</summary>
public sealed class InventedReviewTests : ReviewFiguresTest, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public async Task InitializeAsync()
    {
        var database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(database, seed: 8, facilities: 120, firstYear: 2019, lastYear: 2022, default);
        await CountAsync(database, 2022);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
