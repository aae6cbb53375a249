using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Tests.Intake;
using Prtr.Web.Office.Facilities;

namespace Prtr.Tests.Components;

/// <summary>Who a facility is, decided in the office.</summary>
public sealed class FacilityPagesTests : OfficeComponentTest
{
    private static readonly TestReport First = new() { Year = 2021 };

    private static readonly TestReport Second = new() { Name = "Котельная «Жаңа»", Latitude = 47.8, Address = "г. Макат", Bin = TestReport.SecondOperator };

    [Fact]
    public async Task Two_facilities_are_merged_only_after_a_look_at_what_would_change()
    {
        await PublishAsync(First);
        await PublishAsync(Second);
        var page = Pair(1, 2);
        Assert.Equal(2, page.FindAll(".site-map circle").Count);
        Assert.True(Button(page, "Объединить").HasAttribute("disabled"));

        page.Find("#reason-merge").Input("Одна площадка");
        await page.Find("#merge").ParentElement!.QuerySelector("form")!.SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("переходит к объекту 1: опубликован", page.Markup, StringComparison.Ordinal));
        await Button(page, "Объединить").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Решение 1 принято", page.Markup, StringComparison.Ordinal));
        Assert.Equal([2021, 2022], (await Prtr.Ingest.Intake.Facilities.FacilityFile.FindAsync(Register.Database, 1, default))!.LiveYears.Order());
    }

    [Fact]
    public async Task What_was_chosen_after_the_look_is_looked_at_again()
    {
        await PublishAsync(First);
        await PublishAsync(Second);
        var page = Pair(1, 2);
        page.Find("#reason-merge").Input("Одна площадка");
        await page.Find("#merge").ParentElement!.QuerySelector("form")!.SubmitAsync();
        page.WaitForAssertion(() => Assert.False(Button(page, "Объединить").HasAttribute("disabled")));

        await page.FindAll("input[name=goes]")[0].ChangeAsync(new ChangeEventArgs { Value = "1" });

        Assert.True(Button(page, "Объединить").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_facility_shows_its_history_and_takes_another_operator()
    {
        await PublishAsync(First);
        await PublishAsync(First with { Year = 2022 });
        var page = Render<FacilityPage>(parameters => parameters.Add(one => one.Culture, "ru").Add(one => one.Id, 1));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));

        page.Find("#operator-bin").Change(TestReport.SecondOperator);
        page.Find("#operator-name").Change("ТОО «Жаңа»");
        page.Find("#operator-reason").Input("Договор купли-продажи");
        await page.Find("#operator-bin").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Решение об операторе сохранено", page.Markup, StringComparison.Ordinal));
        Assert.Contains(page.FindAll("td"), cell => cell.TextContent == "Договор купли-продажи");
    }

    [Fact]
    public void Facilities_that_are_not_there_are_said_to_be_unknown()
    {
        Assert.Contains("Объекта 7 в реестре нет", Render<FacilityPage>(parameters => parameters.Add(one => one.Id, 7)).WaitForElement("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("нужны два разных объекта", Pair(7, 8).Find("h1").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<PairPage> Pair(long first, long second)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"ru/office/facilities/pair?first={first}&second={second}");
        var page = Render<PairPage>(parameters => parameters.Add(one => one.Culture, "ru"));
        page.WaitForElement("h1");
        return page;
    }

    private static IElement Button(IRenderedComponent<PairPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
