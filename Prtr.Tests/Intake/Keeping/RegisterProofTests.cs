using Dapper;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Reports;
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
            Assert.Equal([problem], await RegisterBackup.WriteAsync(embedded, backup, TimeProvider.System, default));
            Assert.False(File.Exists(backup));
        }
    }

    [SkippableTheory]
    [InlineData("report_row", "quantity_kg_e8", "kind = 'release'")]
    [InlineData("report_row", "accidental_kg_e8", "kind = 'release'")]
    [InlineData("report_row", "quantity_kg_e8", "kind = 'wastewater'")]
    [InlineData("report_row", "accidental_kg_e8", "kind = 'wastewater'")]
    [InlineData("report_row", "quantity_t_e8", "kind = 'waste'")]
    [InlineData("report_version", "stationary_sources", "1 = 1")]
    [InlineData("report_version", "employees", "1 = 1")]
    [InlineData("diffuse_row", "quantity_kg_e8", "1 = 1")]
    public async Task A_quantity_that_was_changed_by_hand_is_found_in_every_table(string table, string column, string which)
    {
        await LoadAsync(AllKinds());
        await LoadAsync(DiffuseFile.Of(DiffuseFile.Transport));
        Assert.Empty(await RegisterProof.ProblemsAsync(Register.Database, false, default));

        // By the least that there is.
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            Assert.True(await connection.ExecuteAsync($"update {table} set {column} = {column} + 1 where {column} is not null and {which}") > 0);
        }

        Assert.NotEmpty(await RegisterProof.ProblemsAsync(Register.Database, false, default));
    }

    private static ReportSource AllKinds() => ReportSource.Of(ReportFile.InMemory("all.json", System.Text.Encoding.UTF8.GetBytes("""
        {"report_year":2022,"facility_name":"Котельная «Сапаржол»","facility_name_kk":"Сапаржол","operator_bin":"020440003656","operator_name":"ТОО «Сапаржол Қуат»",
        "postal_address":"г. Кульсары, промзона, уч. 72","kato":"233600000","latitude":46.98587,"longitude":54.15703,"main_activity":"1(c)","first_head":"Мусин Куаныш",
        "stationary_sources":2,"employees":30,
        "releases":[{"pollutant":8,"medium":"air","quantity_kg":"150000","accidental_kg":"5","method":"C","method_name":"EMEP/EEA 2019"}],
        "wastewater":[{"pollutant":20,"quantity_kg":"90","accidental_kg":"1","method":"M","method_name":"ISO","receiver_name":"Водоканал","receiver_address":"г. Кульсары"}],
        "waste":[{"waste_code":"13 02 08*","hazardous":"yes","quantity_t":"5","mark":"У","operation":"D1","method":"M","method_name":"Взвешивание"}]}
        """)));

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
