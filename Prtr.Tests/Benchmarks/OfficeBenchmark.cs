using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Requests;
using Prtr.Web.Office;

namespace Prtr.Tests.Benchmarks;

/// <summary>What each screen of the office asks the database, at 25 years of 1,200 reports with all their remarks, on SQLite.</summary>
internal static class OfficeBenchmark
{
    private const int Calls = 100;

    public static async Task RunAsync()
    {
        using var office = await OfficeRegister.OpenAsync();
        var (register, database) = (office.Register, office.Register.Database);
        await using (var connection = await database.OpenAsync(default))
        {
            var (reports, versions, rows, remarks, open) = await connection.QuerySingleAsync<(long, long, long, long, long)>(
                "select (select count(*) from received_report), (select count(*) from report_version), (select count(*) from report_row), (select count(*) from remark), (select count(*) from question where answer is null)");
            Console.WriteLine(FormattableString.Invariant($"office: {reports:N0} reports, {versions:N0} versions, {rows:N0} rows, {remarks:N0} remarks, {open:N0} open questions"));
        }

        var random = new Random(1);
        var today = new DateOnly(OfficeRegister.Campaign + 1, 4, 1);
        var years = Enumerable.Range(OfficeRegister.Campaign - OfficeRegister.Years, OfficeRegister.Years + 1).ToArray();
        var held = (await OpenWork.ReadAsync(database, new(), 0, int.MaxValue, default)).Questions;
        using var candidates = new KnownCandidates(database);

        await MeasureAsync("home", () => OfficeTask.ReadAsync(register, office.Person, today, default));
        await MeasureAsync("campaign, all years", () => RegisterStatus.ReadAsync(database, today, default));
        await MeasureAsync("campaign of a year", async () =>
        {
            var year = Any(years);
            await CampaignDate.ReadAsync(database, year, today, default);
            await Reminders.LastAsync(database, year, default);
            return await CampaignBoard.ReadAsync(database, year, default);
        });
        await MeasureAsync("inbox", () => KeptDelivery.LatestAsync(database, random.Next(1, 1_500), 50, default));
        await MeasureAsync("inbox, incomplete", () => KeptDelivery.ReadAsync(database, true, default));
        foreach (var (name, filter) in new (string, Func<QueueFilter>)[]
        {
            ("queue, all", () => new()),
            ("queue, by kind", () => new() { Kind = Any(held).Question.Code }),
            ("queue, by gravity", () => new() { Gravity = Any(Enum.GetValues<QuestionGravity>()) }),
            ("queue, by year", () => new() { Year = Any(held).Year }),
            ("queue, by region", () => new() { Region = Any(held).Region }),
            ("queue, by age", () => new() { OpenedBy = Any(held).OpenedAt }),
            ("queue, by officer", () => new() { Officer = office.Person.AccountId }),
            ("queue, nobody's", () => new() { IsUnassigned = true }),
        })
        {
            await MeasureAsync(name, async () =>
            {
                await ReportNotes.AskedOfAsync(database, office.Person.AccountId, default);
                await OpenWork.CountAsync(database, default);
                return await OpenWork.ReadAsync(database, filter(), 0, 100, default);
            });
        }

        await MeasureAsync("reports of a year", () => ReceivedList.ReadAsync(database, null, Any(years), default));
        await MeasureAsync("reports of a year that are held", () => ReceivedList.ReadAsync(database, "held", OfficeRegister.Campaign, default));
        await MeasureAsync("report desk, any report", () => DeskAsync(register, random.Next(1, 30_000)));
        await MeasureAsync("report desk, held", () => DeskAsync(register, Any(held).ReportId));
        await MeasureAsync("facilities: finding one", () => FacilityFinder.FindAsync(database, Any(held).FacilityName ?? "1", 100, default));
        await MeasureAsync("facilities: history of one", async () =>
        {
            await register.Facilities.ReadAsync(1, default);
            return await FacilityFile.FindAsync(database, random.Next(1, 1_200), default);
        });
        await MeasureAsync("facilities: candidates, first look", () => new KnownCandidates(database).ReadAsync(null, default), 3);
        await MeasureAsync("facilities: candidates, after something came", async () =>
        {
            await using var connection = await database.OpenAsync(default);
            await connection.ExecuteAsync("insert into state_change (received_report_id, changed_at, actor, from_state, to_state) select 1, '2042-01-01', 'bench', 'published', 'published' where 1 = 1");
            return await candidates.ReadAsync(null, default);
        });
        await MeasureAsync("facilities: candidates, again", () => candidates.ReadAsync(null, default));
        await MeasureAsync("confidentiality", async () =>
        {
            await OpenWork.ReadAsync(database, new() { AreClaims = true }, 0, 100, default);
            await ClaimList.GrantedAsync(database, default);
            await ClaimList.RefusedAsync(database, default);
            return await WithheldReports.ReadAsync(database, default);
        });
        await MeasureAsync("publication, proposals", () => Proposals.OpenAsync(database, null, default));
        await MeasureAsync("publication, what a year would change", () => PublicationPlanner.PlanAsync(database, register.Reference, OfficeRegister.Campaign, default), 10);
        await MeasureAsync("requests that wait", () => RequestDesk.ReadAsync(database, true, default));
        await MeasureAsync("requests, all", () => RequestDesk.ReadAsync(database, false, default));
        await MeasureAsync("messages", () => MessageList.ReadAsync(database, new(random.Next(1, 5_000)), 100, default));
        await MeasureAsync("messages that failed", () => MessageList.ReadAsync(database, new(State: MessageState.Failed), 100, default));
        await MeasureAsync("messages on a report", () => MessageList.ReadAsync(database, new(About: $"report:{random.Next(1, 5_000)}"), 100, default));
        await MeasureAsync("journal", () => JournalReader.ReadAsync(database, new(random.Next(1, 60_000)), 100, default));
        await MeasureAsync("journal, by act", () => JournalReader.ReadAsync(database, new(Act: "return"), 100, default));
        await MeasureAsync("journal, by actor", () => JournalReader.ReadAsync(database, new(Actor: "account:nobody"), 100, default));
        await MeasureAsync("journal, on a report", () => JournalReader.ReadAsync(database, new(Subject: $"report:{random.Next(1, 30_000)}"), 100, default));
        await MeasureAsync("accounts", () => AccountList.ReadAsync(database, default));

        T Any<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
    }

    private static async Task<object?> DeskAsync(OpenRegister register, long report)
    {
        await OpenWork.OfReportAsync(register.Database, report, default);
        await ReportNotes.OfReportAsync(register.Database, report, default);
        return await register.Desk.FindAsync(report, default);
    }

    private static async Task MeasureAsync<T>(string screen, Func<Task<T>> read, int calls = Calls)
    {
        if (calls == Calls)
        {
            await Latencies.OfAsync(Enumerable.Range(0, 5), _ => read());
        }

        Console.WriteLine($"  {screen}: {await Latencies.OfAsync(Enumerable.Range(0, calls), _ => read())}");
    }
}
