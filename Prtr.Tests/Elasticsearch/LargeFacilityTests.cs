using Prtr.Search.Elasticsearch;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Facilities with as many records as a document may hold, three here, and with more.</summary>
public sealed class LargeFacilityTests : IndexTest
{
    private static readonly (int Pollutant, string Medium, string Kilograms)[] Four = [(8, "air", "1"), (8, "water", "2"), (8, "land", "4"), (3, "air", "8")];

    protected override ElasticsearchSettings Changed(ElasticsearchSettings settings) => settings with { MostOfFacility = 3 };

    [Fact]
    public async Task As_many_as_a_document_may_hold_are_indexed()
    {
        await PublishSomeAsync(3);

        await Relay.RunAsync(default);

        Assert.Equal(7m, await ReleasesAsync());
        Assert.Single(Server.Indices[Live + "-facilities"].Visible);
    }

    [Fact]
    public async Task One_more_is_refused_with_a_word_and_the_server_would_refuse_it_too()
    {
        await PublishSomeAsync(4);

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => Relay.RunAsync(default));

        Assert.Contains("Facility 1 has 4 records in the index; one may have 3 (index.mapping.nested_objects.limit)", problem.Message, StringComparison.Ordinal);
        var facilities = Server.Indices.Single(index => index.Key.EndsWith("-facilities", StringComparison.Ordinal)).Value;
        var (status, _, reason) = facilities.Write("1", System.Text.Json.JsonElement.Parse("""{"facility_id":1,"records":[{},{},{},{}]}"""), 1, orEqual: false);
        Assert.Equal(400, status);
        Assert.Contains("exceeded the allowed limit of [3]", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_ended_records_make_it_too_many_the_index_is_built_anew_without_them()
    {
        await PublishSomeAsync(2);
        await Relay.RunAsync(default);
        var built = Live;

        await PublishSomeAsync(3);
        await Relay.RunAsync(default);

        Assert.NotEqual(built, Live);
        Assert.Equal(7m, await ReleasesAsync());
    }

    private async Task PublishSomeAsync(int records)
    {
        await LoadAsync(new TestReport { Releases = Four[..records] });
        await PublishAsync();
    }
}
