using System.Diagnostics.CodeAnalysis;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>A register of its own for each test, in a real database.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract class IntakeTest(TestEngine engine = TestEngine.Sqlite) : IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2023, 6, 1);

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

    /// <summary>Loads a source in the March after the year, as by a person who decides at once what it leaves open.</summary>
    protected Task<SubmissionOutcome> LoadAsync(ReportSource source, int year = 2022) => LoadAsync(Register.As(Actor.Console, DecidedAtOnce.Of), source, InTime(year));

    internal Task<SubmissionOutcome> LoadAsync(TestReport report, string name = "report.json") => LoadAsync(report.Source(name), report.Year);

    /// <summary>Loads a source and leaves open what it leaves open.</summary>
    protected Task<SubmissionOutcome> ReceiveAsync(ReportSource source, DateOnly receivedOn) => LoadAsync(Register, source, receivedOn);

    internal Task<SubmissionOutcome> ReceiveAsync(TestReport report, string name = "report.json") => ReceiveAsync(report.Source(name), InTime(report.Year));

    /// <summary>A day on which reports for the year are in time.</summary>
    protected static DateOnly InTime(int year) => new(year + 1, 3, 15);

    private static async Task<SubmissionOutcome> LoadAsync(OpenRegister register, ReportSource source, DateOnly receivedOn) =>
        await register.Loader.LoadAsync([source], receivedOn, default).SingleAsync();

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
