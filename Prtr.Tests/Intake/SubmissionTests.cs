using System.Security.Cryptography;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Reports;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class SubmissionTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task The_file_is_kept_as_it_came()
    {
        var source = new TestReport().Source();
        var bytes = await BytesAsync(source);

        await LoadAsync(source);

        Assert.Equal(bytes, await ScalarAsync<byte[]>("select content from submission_file"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), await ScalarAsync<string>("select sha256 from submission"));
        Assert.Empty(await StoredFiles.ProblemsAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var first = await LoadAsync(new TestReport());
        var second = await LoadAsync(new TestReport(), "again.json");

        Assert.False(first.Known);
        Assert.True(second.Known);
        Assert.Equal(first.Reports.Select(r => (r.FacilityId, r.Outcome, r.Version, r.Rows)), second.Reports.Select(r => (r.FacilityId, r.Outcome, r.Version, r.Rows)));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from submission"));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from report_version"));
    }

    [SkippableFact]
    public async Task The_same_content_in_another_file_makes_no_version()
    {
        await LoadAsync(new TestReport());
        var other = await LoadAsync(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Name = "Карьер «Жаңа»", Latitude = 47.5 }));

        Assert.Equal([ReportOutcome.Unchanged, ReportOutcome.Accepted], other.Reports.Select(r => r.Outcome));
        Assert.Equal(2, await ScalarAsync<int>("select count(*) from report_version"));
    }

    [SkippableFact]
    public async Task Another_content_is_a_new_version_of_the_same_report()
    {
        var first = await LoadAsync(new TestReport());
        var second = await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });

        Assert.Equal(first.Reports[0].FacilityId, second.Reports[0].FacilityId);
        Assert.Equal(2, second.Reports[0].Version);
        Assert.Equal([15000000000000, 16000000000000], await ColumnAsync<long>("select quantity_kg_e8 from report_row order by id"));
    }

    [SkippableFact]
    public async Task A_report_with_errors_is_returned_and_leaves_its_remarks()
    {
        var outcome = await LoadAsync(new TestReport { Releases = [(8, "air", "-1"), (2, "air", "600000")] });

        Assert.Equal(ReportOutcome.Returned, Assert.Single(outcome.Reports).Outcome);
        Assert.Contains(outcome.Reports[0].Remarks, remark => remark.Code == "quantity-negative");
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from report_version"));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from facility"));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from remark where code = 'quantity-negative' and level = 'E' and received_report_id is not null"));
    }

    [SkippableFact]
    public async Task The_other_reports_of_a_file_are_accepted()
    {
        var outcome = await LoadAsync(TestReport.SourceOf("two.json", new TestReport { Releases = [(8, "air", "many")] }, new TestReport { Name = "Карьер", Latitude = 47.5 }));

        Assert.Equal([ReportOutcome.Returned, ReportOutcome.Accepted], outcome.Reports.Select(r => r.Outcome));
    }

    [SkippableFact]
    public async Task Of_an_unreadable_file_only_the_fact_is_kept()
    {
        var source = ReportSource.Of(ReportFile.InMemory("broken.json", "{ not json"u8.ToArray()));

        var first = await LoadAsync(source);
        var second = await LoadAsync(source);

        Assert.True(first.Unreadable);
        Assert.True(second.Unreadable && second.Known);
        Assert.Equal("unreadable", await ScalarAsync<string>("select outcome from submission"));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from submission_file"));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from submission"));
        Assert.True(await ScalarAsync<int>("select count(*) from remark") > 0);
    }

    [SkippableFact]
    public async Task A_remark_on_a_row_is_kept_with_the_row()
    {
        await LoadAsync(new TestReport { Releases = [(2, "air", "600000"), (8, "air", "150")] });

        Assert.Equal(
            [150_00000000],
            await ColumnAsync<long>("select w.quantity_kg_e8 from remark m join report_row w on w.id = m.report_row_id where m.code = 'under-threshold'"));
    }

    [SkippableFact]
    public async Task Under_the_threshold_is_decided_for_sums_where_the_law_sums()
    {
        await LoadAsync(new TestReport
        {
            Releases = [(8, "air", "150000"), (2, "air", "5"), (62, "water", "80"), (73, "water", "130"), (78, "land", "150"), (91, "land", "1")],
            Waste = [("13 02 08*", "1.5"), ("16 06 01*", "0.6"), ("20 01 38", "1999.9")],
        });

        var below = await ColumnAsync<(int? Pollutant, string? WasteCode, bool? Below)>("select pollutant, waste_code, below_threshold from report_row order by id");
        Assert.Equal(
            [(8, null, false), (2, null, true), (62, null, false), (73, null, false), (78, null, true), (91, null, null),
                (null, "130208", false), (null, "160601", false), (null, "200138", true)],
            below);
    }

    private static async Task<byte[]> BytesAsync(ReportSource source)
    {
        using var copy = new MemoryStream();
        await using var stream = source.Files[0].Open();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}

public sealed class SubmissionTestsOnSqlite() : SubmissionTests(TestEngine.Sqlite);

public sealed class SubmissionTestsOnSqlServer() : SubmissionTests(TestEngine.SqlServer);
