using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Aggregates;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Conformance;
using Prtr.Web.Components.Pages.Analyse;

namespace Prtr.Tests.Components;

public sealed class AnalyseComponentTests : ComponentTest, IClassFixture<InventedPublication>
{
    private readonly EmbeddedSearch engine;
    private readonly Aggregator aggregator;

    public AnalyseComponentTests(InventedPublication register)
    {
        engine = new(register.Database, ReferenceData.Shipped);
        var search = new HeldRelease(engine);
        aggregator = new(search, new DiffuseSearch(register.Database, ReferenceData.Shipped, search), ReferenceData.Shipped);
        Services.AddSingleton(ReferenceData.Shipped);
    }

    [Fact]
    public async Task The_table_has_a_row_for_each_value_and_the_totals_at_the_end()
    {
        var table = await TableAsync("year=all&rows=region&columns=year&measure=hazardous_waste_t&measure=records");
        var page = Render<AnalyseTable>(parameters => parameters.Add(p => p.Table, table));

        Assert.Equal(table.Answer.Rows.Count, page.FindAll("tbody tr").Count);
        var cells = (table.Answer.Columns.Count + 1) * 2;
        Assert.All(page.FindAll("tbody tr, tfoot tr"), row => Assert.Equal(cells, row.QuerySelectorAll("td").Length));
        Assert.Equal("Всего", page.Find("tfoot th").TextContent);
        Assert.All(page.FindAll("tbody td, tfoot td"), cell => Assert.Contains("number", cell.ClassList));
    }

    [Fact]
    public async Task A_second_row_dimension_stands_under_the_subtotal_of_the_first()
    {
        var table = await TableAsync("year=all&rows=sector&rows=medium&measure=records");
        var page = Render<AnalyseTable>(parameters => parameters.Add(p => p.Table, table));
        var firsts = table.Answer.Rows.Select(row => row.First).Distinct().Count();

        Assert.Equal(firsts, page.FindAll("tr.group").Count);
        Assert.Equal(table.Answer.Rows.Count, page.FindAll("tr.inner").Count);
        Assert.Contains(page.FindAll("tr.inner a"), link => link.GetAttribute("href")!.Contains("activity=", StringComparison.Ordinal) && link.GetAttribute("href")!.Contains("medium=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withheld_value_is_marked_in_its_cell_and_explained_below()
    {
        var table = await TableAsync("year=all&rows=region&measure=screening_score");
        var withheld = table.Answer.Rows.Count(row => table.Answer.Cell(row).Withheld(Measure.ScreeningScore) > 0);
        Assert.NotEqual(0, withheld);

        Assert.Equal(withheld, Render<AnalyseTable>(parameters => parameters.Add(p => p.Table, table)).FindAll("tbody .withheld-mark").Count);
        Assert.StartsWith("*", Render<AnalyseNotes>(parameters => parameters.Add(p => p.Table, table)).Find("li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_the_query_and_shows_what_was_asked()
    {
        var request = AggregateParameters.Parse("region=550000000&medium=!air&year=2020-2022&rows=sector&columns=year&measure=hazardous_waste_t&top=7&comparable=yes").Request;
        var labels = await aggregator.LabelsAsync("ru", default);
        var form = Render<AnalyseForm>(parameters => parameters.Add(p => p.Request, request).Add(p => p.Labels, labels).Add(p => p.Years, [2020, 2021, 2022]));

        Assert.Equal(["region=550000000", "medium=!air"], form.FindAll("input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Equal(["sector", "year", "2020-2022", "7"], form.FindAll("option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(["hazardous_waste_t", "yes"], form.FindAll("input[checked]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public void Questions_keep_what_was_chosen_but_what_they_choose_themselves()
    {
        var scope = RegisterQuery.Parse("region=550000000&medium=water").Query;
        var links = Render<ReadyAnalyses>(parameters => parameters.Add(p => p.Scope, scope)).FindAll("a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.True(links.Count >= 6);
        Assert.All(links, link => Assert.Contains("region=550000000", link, StringComparison.Ordinal));
        Assert.Contains("medium=air", links[0], StringComparison.Ordinal);
        Assert.DoesNotContain("medium=water", links[0], StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        engine.Dispose();
        base.Dispose(disposing);
    }

    private async Task<AggregateTable> TableAsync(string address) =>
        (await aggregator.TableAsync(AggregateParameters.Parse(address).Request, "ru", default))!;
}
