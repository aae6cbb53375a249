using Prtr.Search.Aggregates;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Pages;

/// <summary>What holds for every facet, also for one that is added later.</summary>
public sealed class FacetTests
{
    public static TheoryData<string> Names => new(Facet.All.Select(facet => facet.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_of_a_facet_is_read_and_written_back(string name)
    {
        var facet = Facet.All.Single(facet => facet.Name == name);
        var parsed = RegisterQuery.Parse($"{name}={facet.Example}");

        Assert.Empty(parsed.Problems);
        Assert.Equal([facet.Example], parsed.Query.Chosen(facet).Included);
        Assert.Equal(parsed.Query, RegisterQuery.Empty.Toggle(facet, facet.Example));
        Assert.Equal([facet.Example], RegisterQuery.Parse($"{name}=!{facet.Example}").Query.Chosen(facet).Excluded);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_facet_has_words_in_every_language(string name)
    {
        var facet = Facet.All.Single(facet => facet.Name == name);
        var dimensions = Dimension.All.Where(dimension => dimension.Facet == facet).ToList();
        var query = RegisterQuery.Empty.Only(facet, facet.Example);
        Assert.All(Languages.All, language =>
        {
            var labels = new AggregateLabels(ReferenceData.Shipped, QueryNames.None, language);
            Assert.NotEqual(QuerySentence.Of(RegisterQuery.Empty, ReferenceData.Shipped, QueryNames.None, language), QuerySentence.Of(query, ReferenceData.Shipped, QueryNames.None, language));
            Assert.All(dimensions, dimension => Assert.NotEmpty(labels.Of(dimension)));
            Assert.All(dimensions, dimension => Assert.NotEmpty(labels.Sentence(new(query, [dimension], null, [Measure.Facilities]))));
        });
    }

    [Theory]
    [InlineData("activity=1(c)", "основной вид деятельности: ", false)]
    [InlineData("activity=1(c)&activity_role=main", "основной вид деятельности: ", true)]
    [InlineData("district=111800000", "г. Степногорск (Акмолинская область)", true)]
    [InlineData("district=791310000&kind=waste&mark=D", "Аль-Фарабийский район (г. Шымкент) · отметка: удаление (У)", true)]
    public void The_sentence_says_districts_marks_and_which_activities_are_meant(string address, string words, bool said)
    {
        var sentence = QuerySentence.Of(RegisterQuery.Parse(address).Query, ReferenceData.Shipped, QueryNames.None, "ru");

        Assert.Equal(said, sentence.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("110000000")]
    [InlineData("113820000")]
    [InlineData("791300000")]
    [InlineData("750000000")]
    public void A_unit_that_is_no_district_is_refused_as_one(string kato) =>
        Assert.Equal("district", Assert.Single(RegisterQuery.Parse($"district={kato}").Problems).Parameter);

    [Fact]
    public void A_unit_without_a_name_is_not_listed_and_is_still_found()
    {
        Assert.False(Facet.Region.IsListed("791300000", ReferenceData.Shipped));
        Assert.True(Facet.Region.IsListed("791310000", ReferenceData.Shipped));
        Assert.True(Facet.Destination.IsListed("receiver:020440003656", ReferenceData.Shipped));
        Assert.Empty(RegisterQuery.Parse("region=791300000").Problems);
        Assert.Contains("Аль-Фарабийский район", QuerySentence.Of(RegisterQuery.Parse("region=791300000").Query, ReferenceData.Shipped, QueryNames.None, "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_row_of_an_analysis_by_main_activity_leads_to_finds_the_main_activity()
    {
        var activity = Dimension.Find("activity")!;

        Assert.Equal("activity=1(c)&activity_role=main", activity.Narrow(RegisterQuery.Empty, "1(c)")!.Format());
        Assert.Null(activity.Narrow(RegisterQuery.Parse("activity=7").Query, "1(c)"));
    }
}
