using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Sql;
using Prtr.Tests.Intake;

namespace Prtr.Tests.OpenData;

/// <summary>Feeds and mails say what became of every report that a reader follows.</summary>
public sealed class RegisterNewsTests : IntakeTest
{
    private static readonly TestReport First = new() { Releases = [(8, "air", "150000"), (1, "air", "250000")] };

    [Theory]
    [InlineData("pollutant=1")]
    [InlineData("facility=1")]
    [InlineData("near=46.98,54.15,5")]
    [InlineData("q=Сапаржол&pollutant=8")]
    public async Task A_withdrawn_report_is_told_with_the_reason(string query)
    {
        await PublishAsync(First);
        var before = await LatestAsync();
        await Register.Publication.WithdrawAsync(1, "Отчет другого объекта.", default);

        var news = Assert.Single(await NewsAsync(query, before));
        Assert.Equal((ReportEvent.Withdrawn, "Отчет другого объекта.", 1), (news.Event, news.Reason, news.Report.Version));
        Assert.Equal(("Котельная «Сапаржол»: отчет за 2022 год отозван", "Причина: Отчет другого объекта."), (news.Title("ru"), news.Summary("ru")));
        Assert.Single(await NewsAsync(query, 0));
        Assert.Empty(await NewsAsync(query, await LatestAsync()));
    }

    [Fact]
    public async Task A_correction_is_told_with_its_reason_and_one_that_takes_a_pollutant_out_as_such()
    {
        await PublishAsync(First);
        var before = await LatestAsync();
        await PublishAsync(First with { Releases = [(8, "air", "160000")], Corrects = (1, "Опечатка") });

        var kept = Assert.Single(await NewsAsync("pollutant=8", before));
        Assert.Equal((ReportEvent.Corrected, "Опечатка", 2), (kept.Event, kept.Reason, kept.Report.Version));
        Assert.StartsWith("Reason: Опечатка. Records: 1.", kept.Summary("en"), StringComparison.Ordinal);
        var gone = Assert.Single(await NewsAsync("pollutant=1", before));
        Assert.Equal((ReportEvent.Emptied, "Опечатка", 1), (gone.Event, gone.Reason, gone.Report.Version));
        Assert.Single(await NewsAsync("year=all", before));
    }

    [Fact]
    public async Task Who_follows_something_else_hears_of_neither()
    {
        await PublishAsync(First);
        var before = await LatestAsync();
        await PublishAsync(First with { Releases = [(8, "air", "160000")], Corrects = (1, "Опечатка") });
        await Register.Publication.WithdrawAsync(1, "Отчет другого объекта.", default);

        Assert.Empty(await NewsAsync("pollutant=21", before));
        Assert.Empty(await NewsAsync("year=2021", before));
        Assert.Empty(await NewsAsync("near=51,71,5", before));
        Assert.Empty(await NewsAsync("pollutant=8&medium=!air", before));
    }

    [Fact]
    public async Task What_a_correction_withholds_is_nobodys_news()
    {
        await PublishAsync(First);
        var before = await LatestAsync();
        await PublishAsync(First with { Withheld = "a", Corrects = (1, "Тайна") });

        Assert.Empty(await NewsAsync("pollutant=1", before));
        Assert.Equal(ReportEvent.Corrected, Assert.Single(await NewsAsync("facility=1", before)).Event);
    }

    private async Task PublishAsync(TestReport report)
    {
        await LoadAsync(report);
        await Register.Publication.PublishAsync(report.Year, default);
    }

    private async Task<long> LatestAsync() => (await ScalarAsync<long>("select max(id) from data_release"))!;

    private async Task<IReadOnlyList<ReportNews>> NewsAsync(string query, long after) => await RegisterNews.ReadAsync(
        Register.Database, Register.Reference, await new SqlSearch(Register.Database, Register.Reference).OpenAsync(default), RegisterQuery.Parse(query.Contains("year", StringComparison.Ordinal) ? query : query + "&year=all").Query, after, default);
}
