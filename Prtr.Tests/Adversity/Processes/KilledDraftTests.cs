using System.Diagnostics;
using System.Globalization;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>A site that the system ends at any moment while a report is filled in: what was said to be kept is there. Where there is time (<c>PRTR_TEST_ADVERSITY_SECONDS</c>) the site starts again each time, and one goes on with the same page and session.</summary>
public sealed class KilledDraftTests(ITestOutputHelper output)
{
    private const string Step = "releases";

    [Fact]
    public async Task Whatever_was_said_to_be_kept_is_there_after_the_site_was_killed()
    {
        var random = new Random(RandomSeed.For(output));
        using var folder = new TemporaryFolder();
        using var database = new SqliteDatabase(folder.File("register"));
        var (person, secret, draft) = await DraftAsync(database);
        using var site = new SiteProcess(database.Directory);
        await site.StartAsync();
        using var typing = new TypingOperator(site.Address, secret, draft);
        await typing.OpenAsync(Step, default);
        var (watch, kills) = (Stopwatch.StartNew(), 0);
        do
        {
            var killing = Task.Delay(random.Next(50, 1500)).ContinueWith(_ => site.Kill(), TaskScheduler.Default);
            await TypeAsync(typing, random);
            await killing;
            kills++;
            await AssertKeptAsync(database, person, draft, typing);
            if (HistorySearch.IsLong)
            {
                await site.StartAsync();
                // As the form does: what was not acknowledged is sent again, from the same page.
                await typing.SaveAsync(Step, typing.Open!, default);
            }
        }
        while (watch.Elapsed.TotalSeconds < HistorySearch.LongSeconds);
        await AssertKeptAsync(database, person, draft, typing);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {typing.Acknowledged.Count} saves"));
    }

    // Until the site is gone.
    private static async Task TypeAsync(TypingOperator typing, Random random)
    {
        try
        {
            while (true)
            {
                var text = (typing.Acknowledged.Count + 1000).ToString(CultureInfo.InvariantCulture);
                await typing.SaveAsync(Step, new CellEdit(typing.Rows[random.Next(typing.Rows.Count)], "quantity_kg", text), default);
            }
        }
        catch (HttpRequestException)
        {
        }
    }

    private static async Task AssertKeptAsync(SqliteDatabase database, SignedInPerson person, long draft, TypingOperator typing)
    {
        var kept = (await new DraftDesk(database, Actor.Of(person), TimeProvider.System).FindAsync(draft, default))!;
        foreach (var last in typing.Acknowledged.GroupBy(edit => edit.RowId).Select(row => row.Last()))
        {
            var there = kept.Row(last.RowId)!["quantity_kg"];
            Assert.True(there == last.Text || (typing.Open is { } open && open.RowId == last.RowId && there == open.Text), $"Row {last.RowId} was said to have {last.Text} and has {there}.");
        }
    }

    private static async Task<(SignedInPerson Person, string Secret, long Draft)> DraftAsync(SqliteDatabase database)
    {
        var register = await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        await register.Loader.LoadAsync([new TestReport { Releases = [(8, "air", "150000"), (9, "air", "20"), (10, "water", "30")] }.Source("last.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
        var (person, secret) = await TestPeople.SignInAsync(database, "aliya", Role.Preparer);
        return (person, secret, (await new DraftStart(database, Actor.Of(person), TimeProvider.System).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default))!.Value);
    }
}
