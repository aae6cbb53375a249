using Prtr.Ingest.Samples;
using Prtr.Search.Reference;

namespace Prtr.Tests.Samples;

public class SampleDiffuseTests
{
    private static readonly IReadOnlyList<SampleDiffuse> Rows = SampleRegister.Generate(1, 2016, 2022).Diffuse;

    [Fact]
    public void All_regions_report_in_three_years()
    {
        var regions = ReferenceData.Shipped.Regions.Select(region => region.Code.Value).ToList();

        Assert.Equal([2020, 2021, 2022], Rows.Select(row => row.Year).Distinct());
        Assert.All(Rows.GroupBy(row => row.Year), year => Assert.Equal(regions, year.Select(row => row.Region).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_category_is_there() =>
        Assert.Equal(ReferenceData.Shipped.SourceCategories.Keys.Order(), Rows.Select(row => row.Category).Distinct().Order());

    [Theory]
    [InlineData("road-transport", 8, 100, 300)]
    [InlineData("household-heating", 86, 20, 60)]
    [InlineData("agriculture", 1, 300, 700)]
    [InlineData("agriculture", 6, 100, 350)]
    [InlineData("landfills", 1, 150, 400)]
    [InlineData("solvent-use", 7, 30, 80)]
    public void A_category_releases_as_much_as_a_country_of_twenty_million_would(string category, int pollutant, int leastKilotonnes, int mostKilotonnes)
    {
        var kilotonnes = Rows.Where(row => row.Year == 2022 && row.Category == category && row.Pollutant == pollutant).Sum(row => row.QuantityKg) / 1_000_000;

        Assert.InRange(kilotonnes, leastKilotonnes, mostKilotonnes);
    }

    [Fact]
    public void A_source_moves_little_from_one_year_to_the_next() => Assert.All(
        Rows.GroupBy(row => (row.Region, row.Category, row.Pollutant, row.Medium)),
        source => Assert.InRange(source.Max(row => row.QuantityKg) / source.Min(row => row.QuantityKg), 1, 1.6m));

    [Fact]
    public void A_source_stands_once_in_a_year() =>
        Assert.Equal(Rows.Count, Rows.DistinctBy(row => (row.Year, row.Region, row.Category, row.Pollutant, row.Medium)).Count());
}
