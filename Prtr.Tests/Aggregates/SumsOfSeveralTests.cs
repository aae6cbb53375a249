using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Tests.Aggregates;

/// <summary>A sum over different pollutants, or over hazardous and other waste, is no figure, whichever way it is made: so no page or file can show one.</summary>
public sealed class SumsOfSeveralTests
{
    private static readonly PublicReport Report = new() { FacilityId = 1, Year = 2022 };

    public static TheoryData<string> Measures => new(Measure.Sums.Where(measure => measure.Kind != RecordKind.Diffuse).Select(measure => measure.Name));

    [Theory]
    [MemberData(nameof(Measures))]
    public void Only_what_has_one_meaning_is_added(string name)
    {
        var measure = Measure.Find(name)!;
        var (one, other) = Pair(measure.Kind!.Value);
        Totals[] ways =
        [
            new[] { one, other }.Totals(),
            RecordSums.Of([Sums(one), Sums(other)]).ToTotals(),
            Totals.Of([new[] { one }.Totals(), new[] { other }.Totals()], 1),
        ];

        Assert.All(ways, totals => Assert.Equal(measure.IsOfOneSubstance, totals[measure] is null));
        Assert.NotNull(new[] { one, one }.Totals()[measure]);
        Assert.Equal(measure.Unit is null || measure == Measure.Co2eT || measure == Measure.HazardousWasteT || measure == Measure.NonHazardousWasteT, !measure.IsOfOneSubstance);
    }

    [Fact]
    public void What_is_withheld_is_of_nothing()
    {
        var (one, _) = Pair(RecordKind.Release);
        var withheld = new PublicRecord { Id = 3, Report = Report, Kind = RecordKind.Release, PollutantGroup = "HEVMET", Medium = Medium.Air, WithheldGround = "c" };

        Assert.Equal(1m, new[] { one, withheld }.Totals().ReleasesKg);
    }

    private static RecordSums Sums(PublicRecord record)
    {
        var sums = new RecordSums();
        sums.Add(record);
        return sums;
    }

    private static (PublicRecord One, PublicRecord Other) Pair(RecordKind kind) => kind == RecordKind.Waste
        ? (Waste(1, true), Waste(2, false))
        : (Of(1, kind, 8), Of(2, kind, 3));

    private static PublicRecord Of(long id, RecordKind kind, int pollutant) => new()
    {
        Id = id, Report = Report, Kind = kind, Pollutant = pollutant, Medium = kind == RecordKind.Release ? Medium.Air : null,
        QuantityKg = Quantity.From(1), AccidentalKg = Quantity.From(1), BelowThreshold = false,
    };

    private static PublicRecord Waste(long id, bool hazardous) => new() { Id = id, Report = Report, Kind = RecordKind.Waste, Hazardous = hazardous, QuantityT = Quantity.From(1) };
}
