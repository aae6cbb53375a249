using Bunit;
using Prtr.Tests.Intake;
using Prtr.Web.Office.Queue;

namespace Prtr.Tests.Components;

/// <summary>The queue: what is chosen, decided together and taken back.</summary>
public sealed class QueuePageTests : OfficeComponentTest
{
    [Fact]
    public async Task Second_reports_are_decided_together_where_that_is_safe_and_taken_back()
    {
        var reports = new[] { "Карьер «Тас»", "Фабрика «Алтын»", "Завод «Күн»" }.Select((name, index) => new TestReport { Name = name, Latitude = 46.9 + (index * 0.12) }).ToList();
        foreach (var report in reports)
        {
            await PublishAsync(report);
        }

        foreach (var (index, report) in reports.Index())
        {
            await Register.Loader.LoadAsync(
                [(report with { Releases = [(8, "air", index == 0 ? "1500" : "160000")] }).Source($"second-{index}.json")], new DateOnly(2023, 3, 15), default).SingleAsync();
        }

        var page = Render<QueuePage>(parameters => parameters.Add(one => one.Culture, "ru"));
        page.WaitForElement("tbody tr");
        await page.FindAll("select")[0].ChangeAsync(new() { Value = "replaces" });
        await page.Find("thead input").ChangeAsync(new() { Value = true });
        page.WaitForElement("input[value=correction]");
        await page.Find("input[value=correction]").ChangeAsync(new() { Value = "correction" });
        page.WaitForAssertion(() => Assert.Contains("значение далеко от прежнего", page.Markup, StringComparison.Ordinal));
        Assert.Contains("150 000 → 160 000", page.Markup.Replace('\u00a0', ' '), StringComparison.Ordinal);

        page.Find("textarea").Input("Письма операторов");
        await page.Find("textarea").Closest("form")!.SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Решено вопросов: 2", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Contains("по одному: 1", page.Find(".notice").TextContent, StringComparison.Ordinal);

        page.WaitForElement("#take-back-reason").Input("Не те письма");
        await page.Find("#take-back-reason").Closest("form")!.SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Отменено решений: 2", page.Find(".notice").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_queue_says_what_comes_next()
    {
        var page = Render<QueuePage>(parameters => parameters.Add(one => one.Culture, "ru"));
        page.WaitForElement(".empty");

        Assert.NotNull(page.Find(".empty a[href='/ru/office/publication']"));
    }
}
