using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Aggregates;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Figures;
using Prtr.Search.Sql;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;
using Prtr.Tests.Intake;
using Prtr.Tests.Intake.Facilities;

namespace Prtr.Tests.Conformance;

/// <summary>A data release that has been opened says the same to the end, in every engine and of what only the database knows.</summary>
public abstract class OpenedReleaseTests(TestEngine engine) : FacilityTest(engine)
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };
    private static readonly AggregateRequest Comparable = AggregateParameters.Parse("year=all&rows=facility&rows=year&measure=releases_kg&measure=facilities&comparable=yes").Request;

    [SkippableFact]
    public async Task Who_has_opened_a_release_is_answered_from_it_whatever_is_published_meanwhile()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfBoiler, OfQuarry);
        await PublishAsync(DiffuseFile.Transport);
        await using var server = await ImitatedElasticsearch.StartAsync();
        await using var index = await TestIndex.BuildAsync(TestIndex.SettingsFor(server.Url), Register.Database);
        var relay = new IndexRelay(Register.Database, new ElasticsearchIndexWriter(Register.Database, index.Indices), TimeProvider.System);
        using var embedded = new EmbeddedSearch(Register.Database, Register.Reference);
        var sql = new SqlSearch(Register.Database, Register.Reference);
        var availability = new SearchAvailability(TimeProvider.System, NullLogger<SearchAvailability>.Instance);
        var fallback = new FallbackSearch(index.Search, TestStandby.Of(Register.Database, availability), availability);
        ISearchEngine[] engines = [embedded, sql, index.Search, fallback];
        var opened = await OpenAsync(engines);
        var before = await Task.WhenAll(opened.Select(AllAsync));

        await PublishAsync(OfBoiler with { Name = "Котельная Новая", Bin = TestReport.SecondOperator, Releases = [(8, "air", "900"), (3, "air", "7")] });
        await Register.Publication.WithdrawAsync(1, "reported by mistake", default);
        await MergeAsync(Quarry, Boiler, (2022, Boiler));
        await PublishAsync(DiffuseFile.Transport.Replace("150000", "1", StringComparison.Ordinal));
        await relay.RunAsync(default);
        await embedded.RefreshAsync(default);
        await index.Search.RefreshAsync(default);

        Assert.Equal(before, await Task.WhenAll(opened.Select(AllAsync)));
        var after = await Task.WhenAll((await OpenAsync(engines)).Select(AllAsync));
        Assert.All(before.Zip(after), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.All(before, text => Assert.Equal(before[0], text));
        Assert.All(after, text => Assert.Equal(after[0], text));

        // The index is lost, and the database is ahead of what is held.
        server.Interfere = context =>
        {
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        Assert.Equal(before[0], await AllAsync(opened[^1]));
        server.Interfere = _ => Task.FromResult(false);
    }

    [SkippableFact]
    public async Task A_removal_or_its_undoing_is_seen_from_its_own_release_on()
    {
        await PublishAsync(OfBoiler, OfQuarry, OfQuarry with { Releases = [(8, "air", "30")] });
        var sql = new SqlSearch(Register.Database, Register.Reference);
        var there = await sql.OpenAsync(default);
        await Acts.RemoveAsync(new FacilityRemoval(Quarry), "Такого объекта нет", tryOnly: false, default);
        var removed = await sql.OpenAsync(default);
        await UndoAsync(1);

        // What is brought back is a new version.
        Assert.Equal(["1 of 2", "gone", "0 of 1"], await Task.WhenAll(CorrectedAsync(there), CorrectedAsync(removed), CorrectedAsync(await sql.OpenAsync(default))));

        async Task<string> CorrectedAsync(IRegisterSearch register)
        {
            var release = (await register.StateAsync(default)).Release;
            var corrections = await ReportCorrections.OfFacilityAsync(Register.Database, Quarry, release, default);
            var copies = (await ReportHistory.OfFacilityAsync(Register.Database, Quarry, release, default)).Where(version => version.HasCopy).ToList();
            return (await FacilityState.FindAsync(Register.Database, Quarry, release, default))!.RemovedOn is not null && corrections.Count + copies.Count == 0
                ? "gone"
                : string.Create(CultureInfo.InvariantCulture, $"{corrections.Count} of {copies.Count}");
        }
    }

    private static string Text(object? one) => one switch
    {
        string text => text,
        IEnumerable several => string.Join('\n', several.Cast<object?>().Select(Text)),
        FacilityHit hit => $"{Text(hit.Facility)} {string.Join(' ', hit.Years)} {hit.Totals}",
        PublicReport report => $"{report with { OtherActivities = [] }} {string.Join(' ', report.OtherActivities)}",
        PublicRecord record => $"{Text(record.Report)} {record with { Report = null!, Flags = [] }} {string.Join(' ', record.Flags)}",
        _ => $"{one}",
    };

    private async Task PublishAsync(string diffuse)
    {
        await LoadAsync(DiffuseFile.Of(diffuse));
        await Register.Publication.PublishAsync(2022, default);
    }

    private static Task<IRegisterSearch[]> OpenAsync(IEnumerable<ISearchEngine> engines) => Task.WhenAll(engines.Select(engine => engine.OpenAsync(default)));

    /// <summary>All that there is to be asked, as text.</summary>
    private async Task<string> AllAsync(IRegisterSearch register)
    {
        var state = await register.StateAsync(default);
        var answer = await register.SearchAsync(Everything, default);
        var names = await register.NamesAsync("ru", default);
        var (database, release) = (Register.Database, state.Release);
        var history = await FacilityHistory.OfAsync(database, Boiler, release, default);
        var versions = await ReportHistory.OfFacilityAsync(database, Boiler, release, default);
        var diffuse = new DiffuseSearch(database, Register.Reference, register);
        var comparable = (await new Aggregator(register, diffuse, Register.Reference).AnswerAsync(Comparable, default))!;
        object?[] all =
        [
            state.Release, state.Years, answer.Release, answer.Totals, answer.Facets.OrderBy(facet => facet.Key.Number).SelectMany(facet => facet.Value), answer.Facilities,
            names.Facility(Boiler), names.Operator(new Bin(TestReport.SecondOperator)),
            await register.RecordsAsync(Everything, default).ToListAsync(), await register.FacilitiesAsync(Everything, default).ToListAsync(), await register.SuggestAsync("кот", "ru", 8, default),
            (await diffuse.SearchAsync(Everything, default)).Records, comparable.Cells, comparable.Rows.Select(row => (row, comparable.Cell(row).Value(Measure.ReleasesKg))),
            await FacilityState.FindAsync(database, Quarry, release, default), await FacilityFamily.FormerIdsAsync(database, Boiler, release, default),
            history.Names, history.Operators, history.Places, await FacilityDecision.OfAsync(database, Boiler, release, default),
            versions, versions.SelectMany(version => version.Remarks),
            (await ReportCorrections.OfFacilityAsync(database, Boiler, release, default)).Select(correction => (correction.Former, correction.Present, correction.Figures.Count)),
            await ReportState.FindAsync(database, 1, release, default), await ReportState.FindAsync(database, 3, release, default),
            await ReleaseHistory.ReadAsync(database, release, default),
        ];
        var review = await new YearlyReview(database, Register.Reference).FindAsync(2022, release, default);
        return string.Join('\n', all.Select(Text)) + Encoding.UTF8.GetString(ReviewJson.Bytes(review!));
    }
}

public sealed class OpenedReleaseTestsOnSqlite() : OpenedReleaseTests(TestEngine.Sqlite);

public sealed class OpenedReleaseTestsOnSqlServer() : OpenedReleaseTests(TestEngine.SqlServer);
