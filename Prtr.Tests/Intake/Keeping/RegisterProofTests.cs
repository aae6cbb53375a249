using Dapper;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Keeping;

/// <summary>What is not as it came in and was accepted is found, and what was decided about it is no fault.</summary>
public abstract class RegisterProofTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task A_register_that_nobody_has_touched_has_no_problem()
    {
        await ReceiveAsync(new TestReport { Releases = [(8, "air", "150000")], Waste = [("13 02 08*", "5")], Withheld = "c" });
        await Register.Reports.AnswerAsync(await ScalarAsync<long>("select max(id) from question"), Answer.Of("publish", "Экологический кодекс, статья 20"), false, default);
        await LoadAsync(new TestReport { Year = 2021, Waste = [("13 02 08*", "5.50")] });
        await LoadAsync(DiffuseFile.Of(DiffuseFile.Transport));
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(2, await ScalarAsync<int>("select count(*) from report_version"));

        Assert.Empty(await RegisterProof.ProblemsAsync(Register.Database, false, default));
        Assert.Empty(await RegisterProof.ProblemsAsync(Register.Database, true, default));
    }

    [SkippableTheory]
    [InlineData("update report_row set quantity_kg_e8 = 16000000000000", "report 1, version 1, row 1: quantity_kg_e8 is 16000000000000, the file that came in says 15000000000000")]
    [InlineData("update report_row set medium = 'water'", "report 1, version 1, row 1: medium is water, the file that came in says air")]
    [InlineData("update report_version set latitude = 47", "report 1, version 1: latitude is not what came in")]
    [InlineData("update report_version set content_sha256 = 'other'", "no file of submission 1 says what was accepted")]
    public async Task A_value_that_was_changed_by_hand_is_found(string sql, string found)
    {
        await LoadAsync(new TestReport());
        await ChangeAsync(sql);

        var problem = Assert.Single(await RegisterProof.ProblemsAsync(Register.Database, false, default));
        Assert.Contains(found, problem, StringComparison.Ordinal);
        if (Register.Database is SqliteDatabase embedded)
        {
            var backup = Path.Combine(Folder, "backup.db");
            Assert.Equal([problem], await RegisterBackup.WriteAsync(embedded, backup, default));
            Assert.False(File.Exists(backup));
        }
    }

    [SkippableFact]
    public async Task A_change_that_takes_the_hash_along_is_found_by_reading_again()
    {
        await LoadAsync(new TestReport());
        var other = await LoadAsync(new TestReport { Year = 2021, Releases = [(8, "air", "160000")] }, "other.json");
        await ChangeAsync("update report_row set quantity_kg_e8 = 16000000000000 where report_version_id = 1");
        await ChangeAsync($"update report_version set content_sha256 = (select content_sha256 from report_version where id = 2) where id = 1");

        Assert.Contains("no file of submission 1", Assert.Single(await RegisterProof.ProblemsAsync(Register.Database, true, default)), StringComparison.Ordinal);
        Assert.NotEmpty(other.Reports);
    }

    private async Task ChangeAsync(string sql)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        await connection.ExecuteAsync(sql);
    }
}

public sealed class RegisterProofTestsOnSqlite() : RegisterProofTests(TestEngine.Sqlite);

public sealed class RegisterProofTestsOnSqlServer() : RegisterProofTests(TestEngine.SqlServer);
