using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>The table of states, walked completely: what it allows the services do, and what it does not they refuse with words.</summary>
public abstract class ReceivedStateTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Reason = "По письму оператора";

    private static readonly ReceivedState[] Decided = [ReceivedState.Accepted, ReceivedState.Returned, ReceivedState.Rejected, ReceivedState.Withdrawn];

    [SkippableFact]
    public async Task Every_decision_on_every_state_is_what_the_table_says()
    {
        // One of the reports is published on the way, and the year must take the next ones all the same.
        await ReportingYears.OpenAsync(Register.Database, 2022, Actor.Console, false, TimeProvider.System.GetUtcNow(), default);
        foreach (var from in ReceivedStates.All.Where(state => state != ReceivedState.Received))
        {
            foreach (var to in Decided)
            {
                var id = await MakeAsync(from);
                var outcome = await ActAsync(id, to);
                // A superseded version comes back by itself, and what is public is withdrawn by a data release: no decision on the report does that.
                var allowed = ReceivedStates.Allow(from, to) && from is (ReceivedState.Held or ReceivedState.Accepted);
                Assert.True(allowed == outcome.Problem is null, $"{from} to {to}: {outcome.Problem?.Code}");
                Assert.Equal(allowed ? to : from, outcome.State);
                if (!allowed)
                {
                    Assert.All(Languages.All, language => Assert.DoesNotContain('{', QuestionText.Of(outcome.Problem!, language)));
                }
            }
        }
    }

    [SkippableFact]
    public async Task Every_change_that_the_table_has_is_written_down_and_every_other_one_is_refused()
    {
        await LoadAsync(new TestReport());
        await using var connection = await Register.Database.OpenAsync(default);
        foreach (var (from, to) in ReceivedStates.All.SelectMany(from => ReceivedStates.All.Select(to => (from, to))))
        {
            await using var transaction = await Register.Database.BeginWriteAsync(connection, default);
            await connection.ExecuteAsync("update received_report set state = @state", new { state = from.Word() }, transaction);
            var moving = new StateChanges(transaction, Actor.Console, DateTimeOffset.UtcNow).MoveAsync("e.id = @id", new { id = 1 }, to, "why", default);
            if (ReceivedStates.Allow(from, to))
            {
                Assert.Equal(1, await moving);
                Assert.Equal((from.Word(), to.Word()), await connection.QuerySingleAsync<(string, string)>(
                    "select from_state, to_state from state_change where id = (select max(id) from state_change)", transaction: transaction));
            }
            else
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => moving);
            }
        }
    }

    [SkippableFact]
    public async Task Each_change_is_a_row_with_who_when_and_why()
    {
        var id = await MakeAsync(ReceivedState.Held);
        await Register.As(new Actor("office", "aliya")).Reports.RejectAsync(id, Reason, false, default);

        Assert.Equal(
            [("received", "held", Actor.Console.ToString(), null), ("held", "rejected", "office:aliya", Reason)],
            await ColumnAsync<(string, string, string, string?)>(
                "select from_state, to_state, actor, reason from state_change where received_report_id = (select max(id) from received_report) order by id"));
    }

    [SkippableFact]
    public async Task A_version_before_takes_its_place_again_when_its_correction_goes_back()
    {
        await LoadAsync(new TestReport());
        var correction = await ReceiveAsync(new TestReport { Releases = [(8, "air", "160000")], Corrects = (1, Reason) });

        var outcome = await Register.Reports.ReturnAsync(correction.Reports[0].Id, Reason, false, default);
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(["kk", "ru"], outcome.Letters.Keys.Order(StringComparer.Ordinal));
        Assert.All(outcome.Letters.Values, letter => Assert.Contains(Reason, letter, StringComparison.Ordinal));
        Assert.Equal(["published", "returned"], await ColumnAsync<string>("select state from received_report order by id"));
        Assert.Equal([150000_00000000], await ColumnAsync<long>("select quantity_kg_e8 from public_record"));
    }

    private Task<ActOutcome> ActAsync(long id, ReceivedState to) => to switch
    {
        ReceivedState.Accepted => Register.Reports.AcceptAsync(id, Reason, false, default),
        ReceivedState.Returned => Register.Reports.ReturnAsync(id, Reason, false, default),
        ReceivedState.Rejected => Register.Reports.RejectAsync(id, Reason, false, default),
        _ => Register.Reports.WithdrawAsync(id, Reason, false, default),
    };

    private int made;

    // Each report is about a site of its own, so that none is taken for another.
    private async Task<long> MakeAsync(ReceivedState state)
    {
        made++;
        var site = new TestReport { Name = $"Карьер «Жаңа {made}»", Latitude = 46.9 + (made % 5 * 0.12), Longitude = 53.3 + (made / 5 * 0.18), Year = 2021 };
        await LoadAsync(site, "before.json");
        var now = site with { Year = 2022, Releases = [(8, "air", state == ReceivedState.Held ? "900000" : "151000")] };
        var id = (await ReceiveAsync(now, "now.json")).Reports[0].Id;
        switch (state)
        {
            case ReceivedState.Returned or ReceivedState.Rejected or ReceivedState.Withdrawn:
                await ActAsync(id, state);
                break;
            case ReceivedState.Published:
                await Register.Publication.PublishAsync(2022, default);
                break;
            case ReceivedState.Superseded:
                await ReceiveAsync(now with { Releases = [(8, "air", "152000")], Corrects = (1, Reason) }, "corrected.json");
                break;
        }

        Assert.Equal(state.Word(), (await ReceivedList.ReadAsync(Register.Database, null, null, default)).Single(report => report.Id == id).State);
        return id;
    }
}

public sealed class ReceivedStateTestsOnSqlite() : ReceivedStateTests(TestEngine.Sqlite);

public sealed class ReceivedStateTestsOnSqlServer() : ReceivedStateTests(TestEngine.SqlServer);
