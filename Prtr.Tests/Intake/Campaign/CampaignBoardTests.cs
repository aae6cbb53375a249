using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.Messages;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Campaign;

/// <summary>Who is expected in a campaign, what has come in, and who is written to.</summary>
public abstract class CampaignBoardTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport First = new() { Year = 2021 };

    private static readonly TestReport Second = new() { Year = 2021, Name = "Карьер «Тас»", Bin = TestReport.SecondOperator, Latitude = 47.8, Address = "г. Макат" };

    [SkippableFact]
    public async Task Whoever_reported_last_year_is_expected_and_missing_until_a_report_comes()
    {
        await LoadAsync(First);
        await LoadAsync(Second, "second.json");
        var before = await CampaignBoard.ReadAsync(Register.Database, 2022, default);
        Assert.Equal(new CampaignCount(2, 0, 0, 0, 0, 0, 0, 2), CampaignCount.Of([.. before.Facilities]));

        await LoadAsync(First with { Year = 2022, FacilityId = 1 });
        await ReceiveAsync(new TestReport { Name = "Жаңа кен", Latitude = 48.5, Withheld = "a" }, "new.json");

        var board = await CampaignBoard.ReadAsync(Register.Database, 2022, default);
        Assert.Equal(["Accepted True", "Held False", "Missing True"], board.Facilities.Select(facility => $"{facility.State} {facility.ReportedBefore}").Order(StringComparer.Ordinal));
        Assert.Equal(["Карьер «Тас»"], board.Missing.Select(facility => facility.FacilityName));
        Assert.Equal(new CampaignCount(2, 1, 2, 1, 0, 1, 0, 1), CampaignCount.Of([.. board.Facilities]));
    }

    [SkippableFact]
    public async Task A_report_that_went_back_is_missing_until_another_comes()
    {
        await LoadAsync(First);
        var sent = await LoadAsync(First with { Year = 2022, FacilityId = 1 });
        await Register.Reports.ReturnAsync(sent.Reports[0].Id, "Не те единицы", false, default);

        Assert.Equal(CampaignState.Returned, Assert.Single((await CampaignBoard.ReadAsync(Register.Database, 2022, default)).Missing).State);
        await LoadAsync(First with { Year = 2022, FacilityId = 1, Releases = [(8, "air", "150001")] }, "again.json");
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(CampaignState.Published, Assert.Single((await CampaignBoard.ReadAsync(Register.Database, 2022, default)).Facilities).State);
    }

    [SkippableFact]
    public async Task A_reminder_is_kept_as_a_letter_in_both_languages_for_those_alone_who_are_missing()
    {
        await LoadAsync(First);
        await LoadAsync(Second, "second.json");
        await LoadAsync(First with { Year = 2022, FacilityId = 1 });

        var written = await Register.Reminders.WriteAsync(2022, new HashSet<string> { TestReport.FirstOperator, TestReport.SecondOperator }, default);

        Assert.Equal(1, written);
        var message = Assert.Single(await ColumnAsync<(string About, string Content, string State)>("select about, content, state from message"));
        Assert.Equal(($"reminder:2022:{TestReport.SecondOperator}", MessageState.ToPrint), (message.About, message.State));
        Assert.Contains("Экология кодексінің 22-бабының 8-тармағы", message.Content, StringComparison.Ordinal);
        Assert.Contains("Срок представления отчета за 2022 год", message.Content, StringComparison.Ordinal);
        Assert.Contains("Карьер «Тас», номер в регистре 2", message.Content, StringComparison.Ordinal);
        Assert.Equal([TestReport.SecondOperator], (await Reminders.LastAsync(Register.Database, 2022, default)).Keys);
        Assert.Empty(await Reminders.LastAsync(Register.Database, 2021, default));
    }

    public sealed class OnSqlite() : CampaignBoardTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : CampaignBoardTests(TestEngine.SqlServer);
}
