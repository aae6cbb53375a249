using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Samples;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>A load whose connection the server ends again and again leads to the same as an undisturbed one.</summary>
public sealed class LostConnectionTests() : IntakeTest(TestEngine.SqlServer)
{
    private const int Losses = 3;

    [SkippableFact]
    public async Task A_load_goes_on_after_its_connection_was_ended()
    {
        var samples = Path.Combine(Folder, "samples");
        await SampleWriter.WriteAsync(SampleRegister.Generate(3, 2020, 2020), samples, default);
        var sources = ReportFiles.Expand([samples]).ToList();
        using var done = new CancellationTokenSource();
        var lost = EndConnectionsAsync(done.Token);

        var outcomes = await Register.Loader.LoadAsync(sources, new DateOnly(2021, 3, 1), default).ToListAsync();
        await done.CancelAsync();

        Assert.True(await lost > 0, "No connection was ended while it loaded.");
        Assert.Equal(sources.Count, outcomes.Count);
        Assert.Equal(outcomes.Sum(outcome => outcome.Count(ReportOutcome.Accepted)), await ScalarAsync<int>("select count(*) from report_version"));
        Assert.Equal(sources.Count, await ScalarAsync<int>("select count(*) from submission"));
    }

    // Ends whoever holds the turn to write, as a server does that is restarted.
    private async Task<int> EndConnectionsAsync(CancellationToken cancellationToken)
    {
        var ended = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(700));
        await using var connection = await Register.Database.OpenAsync(default);
        while (ended < Losses && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            foreach (var session in await connection.QueryAsync<int>("select session_id from sys.dm_exec_sessions where database_id = db_id() and session_id <> @@spid"))
            {
                await connection.ExecuteAsync($"kill {session}");
                ended++;
            }
        }

        return ended;
    }
}
