using Bunit;
using Prtr.Tests.Intake;
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
}
