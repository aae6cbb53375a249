using System.Data.Common;
using Dapper;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity;

/// <summary>Whenever a process ends between proposal, approval and what is done by it, the register is as before or as after, and the same persons finish the work.</summary>
public sealed class ProposalCrashTests(ITestOutputHelper output) : IDisposable
{
    private static readonly HashSet<long> Nothing = [];

    private readonly TemporaryFolder folder = new();
    private int loaded;
    private long newest;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(DiskFault.Kill)]
    [InlineData(DiskFault.PowerLoss)]
    internal Task A_year_is_published_by_two_persons_or_not_at_all(DiskFault fault) => TryAsync(fault, Act.Publish, 61,
        LoadAsync,
        (clerk, _) => clerk.YearProposals.ProposeAsync(2022, Nothing, "Срок 31 марта", default),
        (head, id) => head.YearProposals.ApproveAsync(id, default),
        "select count(*) from data_release");

    [Theory]
    [InlineData(DiskFault.Kill)]
    [InlineData(DiskFault.PowerLoss)]
    internal Task A_report_is_corrected_or_it_is_not(DiskFault fault) => TryAsync(fault, Act.Correct, 149,
        async console =>
        {
            if (loaded == 0)
            {
                await LoadAsync(console);
                await console.Publication.PublishAsync(2022, default);
            }

            await LoadAsync(console);
        },
        (clerk, _) => clerk.ReportProposals.ProposeAsync(Act.Correct, $"report:{newest}", "Ошибка в единицах", default),
        (head, id) => head.ReportProposals.ApproveAsync(id, Act.Correct, default),
        "select count(*) - 1 from data_release");

    [Theory]
    [InlineData(DiskFault.Kill)]
    [InlineData(DiskFault.PowerLoss)]
    internal Task A_report_is_withdrawn_or_it_is_not(DiskFault fault) => TryAsync(fault, Act.Withdraw, 149,
        async console =>
        {
            await LoadAsync(console);
            await console.Publication.PublishAsync(2022, default);
        },
        (clerk, _) => clerk.ReportProposals.ProposeAsync(Act.Withdraw, $"report:{newest}", "Не тот объект", default),
        (head, id) => head.ReportProposals.ApproveAsync(id, Act.Withdraw, default),
        "select count(*) from received_report where state = 'withdrawn'");

    [Theory]
    [InlineData("thresholds", DiskFault.Kill)]
    [InlineData("thresholds", DiskFault.PowerLoss)]
    [InlineData("checks", DiskFault.Kill)]
    [InlineData("checks", DiskFault.PowerLoss)]
    internal Task Rows_of_a_table_are_added_all_or_none(string table, DiskFault fault) => TryAsync(fault, Act.ApproveReference, 71,
        _ => Task.FromResult(loaded++),
        (clerk, _) => clerk.ReferenceProposals.ProposeAsync(ReferenceTable.Find(table)!, Rows(table, 2030 + loaded), "Новый приказ", default),
        (head, id) => head.ReferenceProposals.ApproveAsync(id, default),
        table == "checks" ? "select count(*) / 2 from check_setting" : "select count(*) / 2 from threshold where valid_from > 2030");

    [Theory]
    [InlineData(DiskFault.Kill)]
    internal Task A_review_is_published_with_all_its_documents_or_not_at_all(DiskFault fault) => TryAsync(fault, Act.PublishReview, 1300,
        async console =>
        {
            await LoadAsync(console);
            await console.Publication.PublishAsync(2022, default);
        },
        (clerk, _) => Reviews(clerk).ProposeAsync(2022, "Готов", default),
        (head, id) => Reviews(head).ApproveAsync(id, "Поручение", default),
        "select count(distinct edition_id) from review_file");

    /// <param name="stride">Not every write is tried in one run, but where it begins is another with every seed.</param>
    /// <param name="prepare">Done before the disk fails: afterwards there is something to propose.</param>
    /// <param name="effects">Counts how often the act has had its effect.</param>
    private async Task TryAsync(
        DiskFault fault, Act act, int stride, Func<OpenRegister, Task> prepare, Func<OpenRegister, long, Task> propose, Func<OpenRegister, long, Task> approve, string effects)
    {
        var random = new Random(RandomSeed.For(output));
        var database = new SqliteDatabase(folder.File("register"));
        var register = await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        var (clerk, head) = (await AsAsync(register, "aliya", Role.Clerk), await AsAsync(register, "bek", Role.Head));
        using var disk = new FailingDisk(folder.Path);
        for (var write = 1 + random.Next(stride); ; write += stride)
        {
            await prepare(register.As(Actor.Console, DecidedAtOnce.Of));
            var before = await CountAsync(database, effects);
            database.LetGo();
            disk.Arm(DiskCall.Write, write, fault);
            var trouble = await Record.ExceptionAsync(WorkAsync);
            var failed = disk.HasFailed;
            database.LetGo();
            disk.Start(random);

            Assert.True(trouble is null or DbException or IOException, trouble?.ToString());
            var after = await CountAsync(database, effects);
            Assert.Equal(after, await CountAsync(database, $"select count(*) from proposal where act = '{act.Word()}' and outcome = 'done'"));
            Assert.Equal(0, await CountAsync(database, "select count(*) from data_release d where not exists (select 1 from outbox o where o.data_release_id = d.id)"));
            Assert.True(after > before || failed, "Nothing failed, and nothing is done.");
            Assert.True(after <= before || await CountAsync(database, "select count(*) from proposal where outcome is null") == 0, "Done, and proposed still.");
            await WorkAsync();
            Assert.Equal(before + 1, await CountAsync(database, effects));
            Assert.Empty(await RegisterProof.ProblemsAsync(database, false, default));
            if (!failed)
            {
                output.WriteLine($"{write / stride} ends");
                return;
            }
        }

        // Proposed again, what is done is refused, and nothing else happens.
        async Task WorkAsync()
        {
            await propose(clerk, newest);
            if ((await Proposals.OpenAsync(head.Database, act, default)).SingleOrDefault() is { } proposal)
            {
                await approve(head, proposal.Id);
            }

            await head.Relay.RunAsync(default);
        }
    }

    private static string Rows(string table, int year) => table == "checks"
        ? $"name,valid_from,level,holds,limit\nrelease-rise,{year},,,3\nunit-slip,{year},E,,\n"
        : $"pollutant,medium,valid_from,threshold_kg,source\n8,air,{year},50000,Приказ\n11,air,{year},50000,Приказ\n";

    private static ReviewProposals Reviews(OpenRegister register) => new(register.Database, register.Reference, register.Actor, register.Clock);

    private static async Task<long> CountAsync(SqliteDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private async Task LoadAsync(OpenRegister console)
    {
        var report = new TestReport { Releases = [(8, "air", $"{150_000 + ++loaded}")] };
        newest = (await console.Loader.LoadAsync([report.Source($"{loaded}.json")], new DateOnly(2023, 3, 15), default).SingleAsync()).Reports[0].Id;
    }

    private static async Task<OpenRegister> AsAsync(OpenRegister register, string name, Role role) =>
        register.As(Actor.Of((await TestPeople.SignInAsync(register.Database, name, role)).Person));
}
