using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Database.SqlServer;

namespace Prtr.Tests.Database;

/// <summary>A database of its own for a test, in a real engine; it goes away with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestEngine engine;
    private readonly TemporaryFolder folder = new();
    private readonly string name = $"prtr_test_{Guid.NewGuid():N}";

    private TestDatabase(TestEngine engine) => this.engine = engine;

    public string Folder => folder.Path;

    /// <summary>A register with nothing in it but what it is shipped with. Skips the test when there is no such engine.</summary>
    public static TestDatabase On(TestEngine engine)
    {
        var database = Empty(engine);
        if (engine == TestEngine.Sqlite)
        {
            NewRegister.CopyTo(database.Folder);
        }

        return database;
    }

    /// <summary>A database without tables. Skips the test when there is no such engine.</summary>
    public static TestDatabase Empty(TestEngine engine)
    {
        if (engine == TestEngine.SqlServer)
        {
            TestServer.SkipWithout();
        }

        return new TestDatabase(engine);
    }

    /// <summary>The database as one more process sees it; where it has no tables, the first one that migrates makes them.</summary>
    public RegisterDatabase Open() => engine == TestEngine.Sqlite
        ? new SqliteDatabase(folder.Path)
        : new SqlServerDatabase(TestServer.ConnectionString(name), folder.Path);

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        if (engine == TestEngine.SqlServer)
        {
            await TestServer.DropAsync(name);
        }
    }
}
