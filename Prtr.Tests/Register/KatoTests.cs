using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Register;

public sealed class KatoTests
{
    [Theory]
    [InlineData("350000000", null)]
    [InlineData("351000000", "351000000")]
    [InlineData("351010000", "351000000")]
    [InlineData("351010100", "351000000")]
    [InlineData("791310000", "791310000")]
    [InlineData("750000000", null)]
    [InlineData("791300000", null)]
    public void A_unit_lies_in_a_district_of_the_region_or_city(string kato, string? district) =>
        Assert.Equal(district, new Kato(kato).District?.Value);

    [Fact]
    public void Every_district_has_a_name()
    {
        var units = ReferenceData.Shipped.Units;

        Assert.True(units.Keys.Select(kato => kato.District).OfType<Kato>().Distinct().All(units.ContainsKey));
    }
}
