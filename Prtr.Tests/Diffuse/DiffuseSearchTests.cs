using System.Diagnostics.CodeAnalysis;
using Prtr.Ingest.Intake;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Xunit.Abstractions;

namespace Prtr.Tests.Diffuse;

/// <summary>The demonstration register's diffuse sources: what SQL answers against the same question asked of the rows in memory.</summary>
public sealed class DiffuseSearchTests(DiffuseSearchTests.Published published, ITestOutputHelper output) : IClassFixture<DiffuseSearchTests.Published>
{
    private DiffuseSearch Search => published.Search;

    [Fact]
    public async Task Any_query_finds_the_rows_that_it_describes_with_their_exact_sum()
    {
        var seed = RandomSeed.For(output);
        var all = await Search.RecordsAsync(RegisterQuery.Parse("year=all").Query, default);
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var query = RegisterQuery.Parse(RandomQuery(random)).Query;
            var expected = all.Where(record => NaiveDiffuse.Holds(query, record, 2022)).ToList();

            var answer = await Search.SearchAsync(query, default);

            output.WriteLine($"{query.Format()}: {expected.Count}");
            decimal? sum = expected.Select(record => record.Pollutant).Distinct().Count() > 1 ? null : expected.Sum(record => record.QuantityKg.ToDecimal());
            Assert.Equal((expected.Count, sum), (answer.Total.Records, answer.Total.QuantityKg));
            Assert.Equal(expected.Select(record => record.Id).Order(), (await Search.RecordsAsync(query, default)).Select(record => record.Id).Order());
            Assert.Equal(expected.Count, (await Search.SumsAsync(query, [DiffuseField.Year, DiffuseField.Pollutant, DiffuseField.Medium], default)).Sum(sum => sum.Records));
        }
    }

    [Fact]
    public async Task A_facet_passes_over_its_own_choice_and_obeys_the_others()
    {
        var answer = await Search.SearchAsync(RegisterQuery.Parse("kind=diffuse&year=2022&region=750000000&pollutant=8").Query, default);

        Assert.Equal(20, answer.Facets[DiffuseField.Region].Count);
        Assert.All(answer.Facets[DiffuseField.Medium], sum => Assert.Equal(Medium.Air, sum.Medium));
        Assert.Equal(answer.Total.QuantityKg, answer.Facets[DiffuseField.SourceCategory].Sum(sum => sum.QuantityKg));
        Assert.Equal("road-transport", answer.Facets[DiffuseField.SourceCategory][0].SourceCategory);
    }

    [Theory]
    [InlineData("kind=diffuse&q=метан", 1)]
    [InlineData("kind=diffuse&q=аммяк", 6)]
    [InlineData("q=көлігі азот", 8)]
    public async Task Words_are_looked_for_in_names_and_forgiven(string query, int pollutant)
    {
        var sums = await Search.SumsAsync(RegisterQuery.Parse(query).Query, [DiffuseField.Pollutant], default);

        Assert.Contains(sums, sum => sum.Pollutant == pollutant && sum.Records > 0);
        Assert.True(sums.Count < 8, $"{sums.Count} pollutants");
    }

    [Theory]
    [InlineData("kind=diffuse&operator=020440003656")]
    [InlineData("kind=diffuse&activity=1")]
    [InlineData("kind=diffuse&near=43,77,100")]
    [InlineData("kind=release")]
    [InlineData("kind=!diffuse")]
    public async Task What_only_facilities_have_finds_no_diffuse_source(string query) =>
        Assert.Equal(0, (await Search.SearchAsync(RegisterQuery.Parse(query).Query, default)).Total.Records);

    [Fact]
    public async Task Records_are_ordered_as_they_are_asked_for_and_paged()
    {
        var query = RegisterQuery.Parse("kind=diffuse&pollutant=8&year=all&sort=-quantity&size=10&page=2").Query;
        var all = await Search.RecordsAsync(query, default);

        Assert.Equal(all.OrderByDescending(record => record.QuantityKg).Select(record => record.QuantityKg), all.Select(record => record.QuantityKg));
        Assert.Equal(all.Skip(10).Take(10), (await Search.SearchAsync(query, default)).Records);
    }

    [Fact]
    public async Task The_corrected_report_of_a_region_is_its_second_version()
    {
        var records = await Search.RecordsAsync(RegisterQuery.Parse("kind=diffuse&year=2021").Query, default);

        Assert.Single(records.Where(record => record.Version == 2).Select(record => record.Region).Distinct());
        Assert.Equal([2020, 2021, 2022], await Search.YearsAsync(default));
    }

    private static string RandomQuery(Random random)
    {
        string[] parts =
        [
            "kind=diffuse", "region=750000000", "region=!110000000", "region=351000000", "pollutant=8", "pollutant=group:HEVMET", "pollutant=!1", "medium=air", "medium=!air",
            "category=road-transport", "category=landfills", "category=!agriculture", "year=2020", "year=2020-2021", "year=all", "year=!2021", "withheld=no", "accidental=yes",
        ];
        return string.Join('&', parts.Where(_ => random.Next(6) == 0));
    }

    /// <summary>Only the diffuse sources of the demonstration register, and one facility so that there is a latest year.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
    public sealed class Published : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public DiffuseSearch Search { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var register = await OpenRegister.OpenAsync(new SqliteDatabase(folder.Path), TimeProvider.System, default);
            var sources = new[] { "2020", "2021", "2021/corrections", "2022" }
                .Select(year => new Ingest.Reports.ReportSource(year, [Ingest.Reports.ReportFile.OnDisk(Repository.PathTo("data-samples", year, "diffuse.csv"))]))
                .Append(new TestReport().Source());
            Assert.All(await register.Loader.LoadAsync(sources, new DateOnly(2023, 3, 15), default).ToListAsync(), outcome => Assert.Equal(0, outcome.CountDiffuse(ReportOutcome.Returned)));
            foreach (var year in new[] { 2020, 2021, 2022 })
            {
                await register.Publication.PublishAsync(year, default);
            }

            Search = new DiffuseSearch(register.Database, ReferenceData.Shipped, new HeldRelease(new SqlSearch(register.Database, ReferenceData.Shipped)));
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
