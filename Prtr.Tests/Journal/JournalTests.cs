using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Journal;

public abstract class JournalTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableTheory]
    [InlineData("update journal_entry set reason = 'otherwise' where id = 2")]
    [InlineData("delete from journal_entry where id = 2")]
    [InlineData("delete from journal_entry")]
    [InlineData("insert into journal_entry (id, acted_at, actor, act, subject, previous_sha256, sha256) values (9, '2026-01-01', 'a', 'b', 'c', '', 'd')")]
    [InlineData("insert into journal_entry (id, acted_at, actor, act, subject, previous_sha256, sha256) values (4, '2026-01-01', 'a', 'b', 'c', '', 'd')")]
    public async Task The_database_itself_refuses_to_change_what_was_done(string change)
    {
        await ThreeAsync();
        await using var connection = await Register.Database.OpenAsync(default);

        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(change));

        Assert.Equal(3, (await JournalProof.OfAsync(Register.Database, default)).Entries);
    }

    [SkippableFact]
    public async Task Entries_follow_each_other_and_are_proved()
    {
        await ThreeAsync();

        var proof = await JournalProof.OfAsync(Register.Database, default);
        var entries = await JournalReader.ReadAsync(Register.Database, new JournalQuestion(), 10, default);

        Assert.Null(proof.Problem);
        Assert.Equal([3L, 2, 1], entries.Select(entry => entry.Id));
        Assert.Equal(entries[0].Sha256, proof.Last);
        Assert.Equal([entries[1].Sha256, entries[2].Sha256, ""], entries.Select(entry => entry.PreviousSha256));
        Assert.Equal("Себебі: «бір алаң»", entries[0].Reason);
        Assert.Equal(Actor.Console.ToString(), entries[0].Actor);
    }

    [SkippableFact]
    public async Task Every_act_at_the_console_is_written_as_the_consoles()
    {
        await LoadAsync(new TestReport());
        await ReportingYears.CloseAsync(Register.Database, 2021, Actor.Console, false, Register.Clock.GetUtcNow(), default);
        await Register.Publication.PublishAsync(2022, default);
        var second = await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] }, "second.json");
        await Register.Reports.ReturnAsync(second.Reports[0].Id, "Уточните", true, default);
        await Register.Reports.ReturnAsync(second.Reports[0].Id, "Уточните", false, default);
        await Register.Facilities.RemoveAsync(new FacilityRemoval(1), "Площадки нет", false, default);

        var entries = (await JournalReader.ReadAsync(Register.Database, new JournalQuestion(), 100, default)).Reverse().ToList();
        Assert.Equal(
            ["load delivery:1", "close-year year:2021", "publish year:2022", "load delivery:2", "return report:2", "remove facility:1"], entries.Select(entry => $"{entry.Act} {entry.Subject}"));
        Assert.All(entries, entry => Assert.Equal((Actor.Console.ToString(), Environment.MachineName), (entry.Actor, entry.Origin)));
        Assert.Equal(("accepted", "returned", "Уточните"), (entries[4].StateBefore, entries[4].StateAfter, entries[4].Reason));
    }

    protected async Task ThreeAsync()
    {
        await using var connection = await Register.Database.OpenAsync(default);
        for (var i = 1; i <= 3; i++)
        {
            await using var turn = await Register.Database.BeginWriteAsync(connection, default);
            await ActJournal.WriteAsync(
                new Deed(Act.Merge, Deed.On("facility", i)) { Before = i == 1 ? null : "живой", After = "", Reason = "Себебі: «бір алаң»" }, Actor.Console, Register.Clock.GetUtcNow(), turn, default);
            await turn.CommitAsync(default);
        }
    }

    public sealed class OnSqlite() : JournalTests(TestEngine.Sqlite)
    {
        [Theory]
        [InlineData("update journal_entry set reason = 'otherwise' where id = 2", "entry 2 of the journal was changed")]
        [InlineData("update journal_entry set sha256 = '00' where id = 1", "entry 1 of the journal was changed")]
        [InlineData("update journal_entry set previous_sha256 = '00' where id = 3", "entry 3 of the journal does not follow entry 2")]
        [InlineData("delete from journal_entry where id = 2", "entry 2 of the journal is missing")]
        public async Task Who_goes_around_the_triggers_is_found_with_the_entry(string change, string problem)
        {
            await ThreeAsync();
            await using (var connection = await Register.Database.OpenAsync(default))
            {
                await connection.ExecuteAsync("drop trigger journal_entry_is_never_changed; drop trigger journal_entry_is_never_deleted; " + change);
            }

            Assert.Contains(await RegisterProof.ProblemsAsync(Register.Database, false, default), said => said.StartsWith(problem, StringComparison.Ordinal));
        }

        [Fact]
        public async Task An_insert_that_replaces_is_refused_too()
        {
            await ThreeAsync();
            await using var connection = await Register.Database.OpenAsync(default);

            await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(
                "insert or replace into journal_entry (id, acted_at, actor, act, subject, previous_sha256, sha256) values (3, '2026-01-01', 'a', 'b', 'c', '', 'd')"));
        }
    }

    public sealed class OnSqlServer() : JournalTests(TestEngine.SqlServer);
}
