using System.Data.Common;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Adversity;

/// <summary>A disk that fails is called by its name, is not blamed on a file, and leaves nothing half done.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_disk_that_fails_says_so_and_the_same_work_succeeds_when_it_does_not()
    {
        var database = new SqliteDatabase(folder.File("register"));
        var register = await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        var backup = folder.File("register.bak");
        Assert.Empty(await RegisterBackup.WriteAsync(database, backup, TimeProvider.System, default));
        using var disk = new FailingDisk(folder.Path);
        database.LetGo();

        disk.Arm(DiskCall.Write, 3, DiskFault.Error);
        Assert.Contains("The disk is full", await TroubleOf(LoadAsync), StringComparison.Ordinal);
        disk.Arm(DiskCall.Write, 10, DiskFault.Error);
        Assert.Contains("The disk is full", await TroubleOf(() => RegisterRestore.RunAsync(database, backup, false, TimeProvider.System, default)), StringComparison.Ordinal);
        database.LetGo();
        disk.Arm(DiskCall.Open, 1, DiskFault.Error);
        Assert.Contains("cannot be opened", await TroubleOf(LoadAsync), StringComparison.Ordinal);

        await LoadAsync();
        Assert.Empty(await RegisterProof.ProblemsAsync(database, true, default));
        Assert.Empty((await RegisterRestore.RunAsync(database, backup, false, TimeProvider.System, default)).Problems);
        database.LetGo();

        async Task LoadAsync() => Assert.Single(await register.Loader.LoadAsync([new TestReport().Source()], new DateOnly(2023, 3, 15), default).ToListAsync());
    }

    private static async Task<string> TroubleOf(Func<Task> work) => DatabaseTrouble.InWords(await Assert.ThrowsAnyAsync<DbException>(work));
}
