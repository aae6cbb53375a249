using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Xunit.Abstractions;

namespace Prtr.Tests.Adversity;

/// <summary>Whenever a process ends between proposal, approval and publication, the register is as before or as after, and the same persons finish the work.</summary>
public sealed class ProposalCrashTests(ITestOutputHelper output) : IDisposable
{
    // Not every write is tried in one run, but where it begins is another with every seed.
    private const int Stride = 37;
    private static readonly HashSet<long> Nothing = [];

    private readonly TemporaryFolder folder = new();
    private int loaded;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(DiskFault.Kill)]
    [InlineData(DiskFault.PowerLoss)]
    internal async Task A_year_is_published_by_two_persons_or_not_at_all(DiskFault fault)
    {
        var random = new Random(RandomSeed.For(output));
        var database = new SqliteDatabase(folder.File("register"));
        var register = await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        var (clerk, head) = (await AsAsync(register, "aliya", Role.Clerk), await AsAsync(register, "bek", Role.Head));
        using var disk = new FailingDisk(folder.Path);
        for (var write = 1 + random.Next(Stride); ; write += Stride)
        {
            await LoadAsync(register);
            database.LetGo();
            disk.Arm(DiskCall.Write, write, fault);
            var trouble = await Record.ExceptionAsync(() => PublishAsync(clerk, head));
            var (failed, published) = (disk.HasFailed, await StopAsync(database, disk, random));

            Assert.True(trouble is null or DbException or IOException, trouble?.ToString());
            Assert.True(published || failed, "Nothing failed, and nothing is published.");
            await PublishAsync(clerk, head);
            Assert.True(await IsPublishedAsync(database));
            Assert.Empty(await RegisterProof.ProblemsAsync(database, false, default));
            if (!failed)
            {
                output.WriteLine($"{write / Stride} ends");
                return;
            }
        }
    }

    // What a process that starts again finds: all of it, or nothing.
    private static async Task<bool> StopAsync(SqliteDatabase database, FailingDisk disk, Random random)
    {
        database.LetGo();
        disk.Start(random);
        await using (var connection = await database.OpenAsync(default))
        {
            Assert.Equal(
                await connection.ExecuteScalarAsync<long>("select count(*) from publication_proposal where outcome = 'published'"),
                await connection.ExecuteScalarAsync<long>("select count(*) from data_release"));
            Assert.Equal(0, await connection.ExecuteScalarAsync<long>("select count(*) from data_release d where not exists (select 1 from publication_proposal p where p.data_release_id = d.id)"));
            Assert.Equal(0, await connection.ExecuteScalarAsync<long>("select count(*) from data_release d where not exists (select 1 from outbox o where o.data_release_id = d.id)"));
        }

        return await IsPublishedAsync(database);
    }

    private static async Task<bool> IsPublishedAsync(SqliteDatabase database)
    {
        await using var connection = await database.OpenAsync(default);
        var waiting = await connection.ExecuteScalarAsync<long>("select count(*) from received_report where state = 'accepted'");
        var open = await connection.ExecuteScalarAsync<long>("select count(*) from publication_proposal where outcome is null");
        Assert.True(waiting > 0 || open == 0, "Published, and proposed still.");
        return waiting == 0;
    }

    private static async Task PublishAsync(OpenRegister clerk, OpenRegister head)
    {
        await clerk.Proposals.ProposeAsync(2022, Nothing, "Срок 31 марта", default);
        if ((await Proposals.OpenAsync(head.Database, default)).SingleOrDefault() is { } proposal)
        {
            await head.Proposals.ApproveAsync(proposal.Id, default);
        }

        await head.Relay.RunAsync(default);
    }

    private async Task LoadAsync(OpenRegister register)
    {
        var report = new TestReport { Releases = [(8, "air", $"{150_000 + ++loaded}")] };
        await register.As(Actor.Console, DecidedAtOnce.Of).Loader.LoadAsync([report.Source($"{loaded}.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
    }

    private static async Task<OpenRegister> AsAsync(OpenRegister register, string name, Role role) =>
        register.As(Actor.Of((await TestPeople.SignInAsync(register.Database, name, role)).Person));
}
