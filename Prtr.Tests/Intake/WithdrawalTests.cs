using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.States;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>Taking a report back, before and after the public has seen it.</summary>
public abstract class WithdrawalTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Reason = "Отчет другой площадки";

    [SkippableFact]
    public async Task A_public_report_goes_with_a_data_release_and_its_reason()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);

        var outcome = await Register.Withdrawals.WithdrawAsync(1, Reason, rehearsal: false, default);

        Assert.Equal((ReceivedState.Withdrawn, null), (outcome.State, outcome.Problem));
        Assert.EndsWith(".2", outcome.Release!.Name, StringComparison.Ordinal);
        Assert.Equal(0, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.Records);
        Assert.Equal([Reason], await ColumnAsync<string>("select withdrawn_reason from report_version"));
        Assert.Equal([Reason], await ColumnAsync<string>("select reason from state_change where to_state = 'withdrawn'"));
        Assert.Equal(2, await Register.Relay.RunAsync(default));
    }

    [SkippableFact]
    public async Task Trying_it_changes_nothing()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var before = await DatabaseFigures.ReadAsync(Register.Database, default);

        var outcome = await Register.Withdrawals.WithdrawAsync(1, Reason, rehearsal: true, default);

        Assert.Equal((ReceivedState.Withdrawn, null), (outcome.State, outcome.Release));
        Assert.Equal(before, await DatabaseFigures.ReadAsync(Register.Database, default));
        Assert.Equal(["published"], await ColumnAsync<string>("select state from received_report"));
    }

    [SkippableFact]
    public async Task Without_a_reason_nothing_is_withdrawn()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal("reason-missing", (await Register.Withdrawals.WithdrawAsync(1, " ", rehearsal: false, default)).Problem!.Code);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from data_release"));
    }

    [SkippableFact]
    public async Task An_accepted_report_goes_without_a_data_release_and_a_second_time_is_refused()
    {
        await LoadAsync(new TestReport());

        Assert.Null((await Register.Withdrawals.WithdrawAsync(1, Reason, rehearsal: false, default)).Release);
        Assert.Equal("wrong-state", (await Register.Withdrawals.WithdrawAsync(1, Reason, rehearsal: false, default)).Problem!.Code);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from data_release"));
    }
}

public sealed class WithdrawalTestsOnSqlite() : WithdrawalTests(TestEngine.Sqlite);

public sealed class WithdrawalTestsOnSqlServer() : WithdrawalTests(TestEngine.SqlServer);
