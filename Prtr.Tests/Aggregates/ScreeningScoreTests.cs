using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Aggregates;

public sealed class ScreeningScoreTests
{
    private const int Cadmium = 18;
    private const int Benzene = 62;
    private const int SulphurOxides = 11;

    private static readonly PublicReport Report = new() { FacilityId = 1, Year = 2022 };

    [Fact]
    public void It_is_the_release_to_air_divided_by_the_reference_concentration()
    {
        Assert.Equal(50m, Score(Of(Cadmium, 1m)));
        Assert.Equal(0.333333m, Score(Of(Benzene, 1m)));
        Assert.Equal(50.333333m, Score(Of(Cadmium, 1m), Of(Benzene, 1m)));
    }

    [Fact]
    public void Other_media_and_pollutants_without_a_concentration_add_nothing_and_are_not_a_score_of_zero()
    {
        Assert.Null(Score(Of(Cadmium, 1m) with { Medium = Medium.Water }));
        Assert.Null(Score(Of(SulphurOxides, 1000m)));
        Assert.Null(Score(Of(Cadmium, 1m) with { Kind = RecordKind.Wastewater, Medium = null }));
        Assert.Equal(50m, Score(Of(Cadmium, 1m), Of(SulphurOxides, 1000m)));
    }

    [Fact]
    public void It_is_exact_to_the_last_digit_of_the_smallest_and_the_largest_quantity()
    {
        Assert.Equal(0.00000000333333m, Score(Of(Benzene, 0.00000001m)));
        Assert.Equal(90_000_000_000m * 0.333333m, Score(Of(Benzene, 90_000_000_000m)));
        Assert.Equal(90_000_000_000m * 25_000m * 1000, Score([.. Enumerable.Repeat(Of(47, 90_000_000_000m), 1000)]));
    }

    [Fact]
    public void Each_pollutant_has_at_most_one_concentration_and_that_is_a_chronic_one()
    {
        var screening = ReferenceConcentration.All.Where(one => one.Screens).ToList();
        Assert.Equal(screening.Count, screening.Select(one => one.Pollutant).Distinct().Count());
        Assert.All(screening, one => Assert.Equal("chronic_noncancer_reference_concentration", one.Kind));
        Assert.All(screening, one => Assert.Contains(one.Pollutant, ReferenceData.Shipped.Pollutants.Keys));
        Assert.All(screening, one => Assert.True(one.Weight > 0));
        Assert.All(
            ReferenceConcentration.All.Where(one => one.Kind.StartsWith("chronic", StringComparison.Ordinal)),
            one => Assert.Contains(one.Pollutant, ReferenceConcentration.Screening.Keys));
    }

    private static decimal? Score(params PublicRecord[] records) => records.Measured().Value(Measure.ScreeningScore);

    private static PublicRecord Of(int pollutant, decimal kg) =>
        new() { Id = 1, Report = Report, Kind = RecordKind.Release, Pollutant = pollutant, Medium = Medium.Air, QuantityKg = Quantity.From(kg) };
}
