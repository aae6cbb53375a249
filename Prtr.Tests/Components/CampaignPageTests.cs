using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Tests.Intake;
using Prtr.Web.Office;
using Prtr.Web.Office.Campaign;

namespace Prtr.Tests.Components;

/// <summary>The campaign of a year, as the office sees it.</summary>
public sealed class CampaignPageTests : OfficeComponentTest
{
    [Fact]
    public async Task Who_is_missing_is_chosen_and_written_to()
    {
        await PublishAsync(new TestReport { Year = 2021 });
        var page = Render<CampaignYearPage>(parameters => parameters.Add(one => one.Culture, "ru").Add(one => one.Year, 2022));
        page.WaitForElement("#missing");
        Assert.Contains(page.FindAll("tbody th"), cell => cell.TextContent == "Атырауская область");

        await page.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        await page.FindAll("button").Single(button => button.TextContent == "Написать выбранным (1)").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Написано писем: 1", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letters_of_a_region_are_printed_in_both_languages_for_each_operator_that_is_missing()
    {
        await PublishAsync(new TestReport { Year = 2021 });
        var there = RenderLetters("23");
        Assert.Equal(["kk", "ru"], there.FindAll("article").Select(letter => letter.GetAttribute("lang")));
        Assert.Contains("Сапаржол", there.Markup, StringComparison.Ordinal);

        Assert.Empty(RenderLetters("55").FindAll("article"));
    }

    [Fact]
    public async Task The_first_page_says_what_waits_and_leads_there()
    {
        var none = Render<HomePage>(parameters => parameters.Add(one => one.Culture, "ru").AddCascadingValue<HttpContext>(new DefaultHttpContext()));
        Assert.DoesNotContain(none.FindAll(".office-tasks a"), link => link.GetAttribute("href") == "/ru/office/confidentiality");

        var held = new TestReport { Waste = [("13 02 08*", "5")], Withheld = "a" };
        await Register.Loader.LoadAsync([held.Source("held.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
        var page = Render<HomePage>(parameters => parameters.Add(one => one.Culture, "ru").AddCascadingValue<HttpContext>(new DefaultHttpContext()));
        Assert.Contains(page.FindAll(".office-tasks a"), link => link.GetAttribute("href") == "/ru/office/confidentiality");
        Assert.Contains(page.FindAll(".office-tasks a"), link => link.TextContent == "Вопросы, по которым отчеты ждут решения: 1");
    }

    private IRenderedComponent<LettersPage> RenderLetters(string region)
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/ru/office/campaign/2022/letters?region={region}");
        return Render<LettersPage>(parameters => parameters.Add(one => one.Culture, "ru").Add(one => one.Year, 2022).AddCascadingValue<HttpContext>(new DefaultHttpContext()));
    }
}
