using Prtr.Search.Queries;

namespace Prtr.Tests.Queries;

public class FacetAddressesTests
{
    public static TheoryData<string> Queries => new(
        "", "q=coal", "year=2020&year=2021", "year=all", "medium=air&medium=!water", "region=550000000&region=!551010000&activity=1(c)&view=records&sort=-quantity",
        "pollutant=1&pollutant=group:HEVMET&pollutant=!3&near=49.8,73.1,50&size=100&page=3", "operator=020440003656&destination=receiver:040440000209&flag=unusual&withheld=yes");

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_address_is_that_of_the_changed_query(string address)
    {
        var query = RegisterQuery.Parse(address).Query;
        (Facet Facet, string[] Values)[] facets =
        [
            (Facet.Region, ["550000000", "551010000", "710000000"]), (Facet.Activity, ["1", "1(c)"]), (Facet.Operator, ["020440003656"]),
            (Facet.Pollutant, ["1", "3", "group:HEVMET", "90"]), (Facet.Waste, ["010304", "hazardous"]), (Facet.Medium, ["air", "water", "land"]),
            (Facet.Destination, ["KZ", "receiver:040440000209"]), (Facet.Operation, ["R", "R4"]), (Facet.Kind, ["waste"]), (Facet.District, ["551000000", "791310000"]), (Facet.Mark, ["R", "D"]), (Facet.Year, ["2020", "2022"]),
        ];
        foreach (var (facet, values) in facets)
        {
            var addresses = new FacetAddresses(query, facet, address => "/search?" + address);
            foreach (var value in values)
            {
                Assert.Equal(query.Toggle(facet, value), Of(addresses.Toggle(value)));
                Assert.Equal(query.Exclude(facet, value), Of(addresses.Exclude(value)));
            }
        }
    }

    private static RegisterQuery Of(string address)
    {
        Assert.StartsWith("/search?", address, StringComparison.Ordinal);
        return RegisterQuery.Parse(address["/search?".Length..]).Query;
    }
}
