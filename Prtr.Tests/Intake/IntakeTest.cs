using System.Diagnostics.CodeAnalysis;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>A register of its own for each test, in a real database.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract class IntakeTest(TestEngine engine = TestEngine.Sqlite) : IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2023, 6, 1);

    private static readonly DateOnly InTime = new(2023, 3, 15);
    private TestDatabase? database;

    protected OpenRegister Register { get; private set; } = null!;

    protected string Folder => database!.Folder;

    public async Task InitializeAsync()
    {
        database = TestDatabase.On(engine);
        Register = await OpenRegister.OpenAsync(database.Open(), TimeProvider.System, default);
    }

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    protected async Task<SubmissionOutcome> LoadAsync(ReportSource source) =>
        await Register.Loader.LoadAsync([source], InTime, default).SingleAsync();

    internal Task<SubmissionOutcome> LoadAsync(TestReport report, string name = "report.json") => LoadAsync(report.Source(name));

    protected async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    protected async Task<IReadOnlyList<T>> ColumnAsync<T>(string sql)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        return [.. await connection.QueryAsync<T>(sql)];
    }
}
