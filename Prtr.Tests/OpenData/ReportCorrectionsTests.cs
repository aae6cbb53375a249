using Dapper;
using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.OpenData;

public abstract class ReportCorrectionsTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task Both_versions_of_a_corrected_figure_are_said_with_the_reason()
    {
        await PublishAsync((8, "air", "150000"), (3, "air", "200000000"), (1, "air", "200000"));
        await PublishAsync((8, "air", "160000.00000001"), (3, "air", "200000000"), (11, "air", "300000"));
        await ExecuteAsync("update report_version set correction_reason = 'Wrong unit' where version = 2");

        var correction = Assert.Single(await OfFirstAsync());

        Assert.Equal((2022, 1, 2, "Wrong unit"), (correction.Present.Year, correction.Former.Version, correction.Present.Version, correction.Reason));
        Assert.Equal(["11: - 300000", "1: 200000 -", "8: 150000 160000.00000001"], Said(correction));
    }

    [SkippableFact]
    public async Task Each_version_is_compared_with_the_one_that_it_replaced()
    {
        await PublishAsync((8, "air", "150000"));
        await PublishAsync((8, "air", "160000"));
        await PublishAsync((8, "air", "155000"));

        Assert.Equal(["8: 160000 155000", "8: 150000 160000"], (await OfFirstAsync()).SelectMany(Said));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_figure_that_one_version_withholds_is_not_said_nor_what_stands_beside_it(int withholding)
    {
        await PublishAsync((8, "air", "150000"), (3, "air", "200000000"));
        await PublishAsync((8, "air", "160000"), (3, "air", "300000000"));
        await ExecuteAsync($"update report_row set withheld_ground = 'c' where pollutant = 8 and report_version_id = {withholding.ToString(null, null)}");

        var correction = Assert.Single(await OfFirstAsync());

        Assert.DoesNotContain(correction.Figures, figure => figure.About.Pollutant is 8 or null);
        Assert.Equal(["3: 200000000 300000000"], Said(correction));
    }

    [SkippableFact]
    public async Task A_version_that_shows_what_a_later_one_withholds_has_no_copy()
    {
        await PublishAsync((8, "air", "150000"), (3, "air", "200000000"));
        await PublishAsync((8, "air", "150000"), (3, "air", "300000000"));
        Assert.NotNull(await ReleasedVersion.FindAsync(Register.Database, 1, 1, null, default));

        await ExecuteAsync("update report_row set withheld_ground = 'c' where pollutant = 8 and report_version_id = 2");

        Assert.Null(await ReleasedVersion.FindAsync(Register.Database, 1, 1, null, default));
        var copy = await ReleasedVersion.FindAsync(Register.Database, 1, 2, null, default);
        Assert.Contains(copy!.Records, row => (row.Pollutant, row.QuantityKg, row.WithheldGround) == (null, null, "c"));
        Assert.Equal([true, false], (await ReportHistory.OfFacilityAsync(Register.Database, 1, null, default)).Select(version => version.HasCopy));
    }

    [SkippableFact]
    public async Task A_withdrawn_report_is_compared_with_nothing_has_no_copy_and_says_why()
    {
        await PublishAsync((8, "air", "150000"));
        await PublishAsync((8, "air", "160000"));
        await Register.Publication.WithdrawAsync(1, "Sent for another site", default);

        Assert.Empty(await OfFirstAsync());
        Assert.Null(await ReleasedVersion.FindAsync(Register.Database, 1, 1, null, default));
        Assert.Null(await ReleasedVersion.FindAsync(Register.Database, 1, 2, null, default));
        Assert.True(await ReleasedVersion.ExistsAsync(Register.Database, 1, 2, null, default));
        var withdrawn = (await ReportHistory.OfFacilityAsync(Register.Database, 1, null, default))[0];
        Assert.Equal((2, "Sent for another site", false), (withdrawn.Version, withdrawn.WithdrawnReason, withdrawn.HasCopy));
        Assert.EndsWith(".3", withdrawn.EndedIn, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_version_that_was_never_published_has_no_copy()
    {
        await LoadAsync(new TestReport());

        Assert.Null(await ReleasedVersion.FindAsync(Register.Database, 1, 1, null, default));
        Assert.False(await ReleasedVersion.ExistsAsync(Register.Database, 1, 1, null, default));
    }

    private static IEnumerable<string> Said(CorrectedReport correction) => correction.Figures
        .Select(figure => $"{figure.About.Pollutant}: {figure.Former?.QuantityKg?.ToString() ?? "-"} {figure.Present?.QuantityKg?.ToString() ?? "-"}")
        .Order(StringComparer.Ordinal);

    private Task<IReadOnlyList<CorrectedReport>> OfFirstAsync() => ReportCorrections.OfFacilityAsync(Register.Database, 1, null, default);

    private async Task PublishAsync(params (int Pollutant, string Medium, string Kg)[] releases)
    {
        await LoadAsync(new TestReport { Releases = releases });
        await Register.Publication.PublishAsync(2022, default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        await connection.ExecuteAsync(sql);
    }
}

public sealed class ReportCorrectionsTestsOnSqlite() : ReportCorrectionsTests(TestEngine.Sqlite);

public sealed class ReportCorrectionsTestsOnSqlServer() : ReportCorrectionsTests(TestEngine.SqlServer);
