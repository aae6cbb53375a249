using Bunit;
using Prtr.Web.Office.Reference;

namespace Prtr.Tests.Components;

/// <summary>Reference data, proposed in the office.</summary>
public sealed class ReferencePageTests : OfficeComponentTest
{
    [Fact]
    public void Rows_are_looked_at_proposed_and_wait_for_another_person()
    {
        var page = Render<ReferencePage>(parameters => parameters.Add(one => one.Culture, "ru"));
        page.WaitForElement("#reference-rows").Input("pollutant,medium,valid_from,threshold_kg,source\n8,air,2023,50000,Приказ");
        page.Find("#reference-rows").Closest("form")!.Submit();
        page.WaitForAssertion(() => Assert.Contains("8, air, 2016, 100000", page.Markup, StringComparison.Ordinal));

        page.Find("#reference-reason").Change("Новый приказ");
        page.Find("#reference-reason").Closest("form")!.Submit();

        page.WaitForAssertion(() => Assert.Contains("утвердить его должен другой человек", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Утвердить");
    }
}
