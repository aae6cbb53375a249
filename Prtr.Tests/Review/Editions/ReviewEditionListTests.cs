using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Queries;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Sql;
using Prtr.Tests.Components;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Web.Components.Pages.Review;

namespace Prtr.Tests.Review.Editions;

public sealed class ReviewEditionListTests : ComponentTest, IAsyncLifetime
{
    private static readonly DateOnly InTime = new(2023, 3, 15);
    private readonly TemporaryFolder folder = new();
    private OpenRegister register = null!;

    public async Task InitializeAsync()
    {
        register = await OpenRegister.OpenAsync(new SqliteDatabase(folder.Path), TimeProvider.System, default);
        Services.AddSingleton(new ReviewEditions(register.Database));
        Services.AddSingleton(register.Reference);
        Services.AddScoped<IRegisterSearch>(_ => new HeldRelease(new SqlSearch(register.Database, register.Reference)));
        await PublishAsync(new TestReport(), null);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task One_edition_needs_no_list() => Assert.Empty((await ListAsync()).Markup.Trim());

    [Fact]
    public async Task A_later_edition_tells_its_reason_and_its_changes_with_the_figures_before_and_now()
    {
        await PublishAsync(new TestReport { Releases = [(8, "air", "160000")] }, "Оператор исправил отчет.");

        var list = await ListAsync();

        Assert.Contains("Оператор исправил отчет.", list.Find("section").TextContent, StringComparison.Ordinal);
        var changed = list.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList());
        Assert.Contains(changed, row => row[3] == "150\u00A0000" && row[4] == "160\u00A0000");
        Assert.All(list.FindAll("a"), link => Assert.Matches("^/ru/review/2022/editions/[12]/review-2022", link.GetAttribute("href")!));
    }

    private async Task<IRenderedComponent<ReviewEditionList>> ListAsync()
    {
        var figures = (await FrozenReview.FindAsync(register.Database, new YearlyReview(register.Database, register.Reference), 2022, null, default))!.Figures;
        return Render<ReviewEditionList>(parameters => parameters.Add(list => list.Figures, figures));
    }

    private async Task PublishAsync(TestReport report, string? reason)
    {
        await register.As(Actor.Console, DecidedAtOnce.Of).Loader.LoadAsync([report.Source()], InTime, default).SingleAsync();
        await register.Publication.PublishAsync(2022, default);
        await new ReviewPublication(register.Database, register.Reference, Actor.Console, TimeProvider.System).PublishAsync(2022, reason, default);
    }
}
