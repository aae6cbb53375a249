using System.Globalization;
using Bunit;
using Prtr.Tests.Intake;
using Prtr.Web.Office.Confidentiality;

namespace Prtr.Tests.Components;

/// <summary>Claims of confidentiality, decided in the office.</summary>
public sealed class ConfidentialityPageTests : OfficeComponentTest
{
    [Fact]
    public async Task A_claim_is_shown_with_the_law_granted_for_a_term_and_prolonged()
    {
        var report = new TestReport { Waste = [("13 02 08*", "5")], Withheld = "a" };
        await Register.Loader.LoadAsync([report.Source("claim.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
        var page = Render<ConfidentialityPage>(parameters => parameters.Add(one => one.Culture, "ru"));
        page.WaitForElement("article");
        Assert.Contains("не может быть признана коммерческой или иной охраняемой законом тайной", page.Markup, StringComparison.Ordinal);

        await page.Find("article input[value=withhold]").ChangeAsync(new() { Value = "withhold" });
        page.Find("article input[id^=value-ground]").Input("a");
        page.Find("article input[id^=value-until]").Input(DateTime.Today.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        page.Find("article textarea").Input("Письмо министерства");
        await page.Find("article form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("10", page.Find(".mark").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("article"));

        page.Find("#prolong-reason").Change("Еще действует");
        await page.Find("#prolong-claim").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".mark")));
    }
}
