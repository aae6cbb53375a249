using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Queries;

public sealed class RegisterQueryTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void Queries_that_chose_otherwise_have_other_hashes_so_that_what_is_kept_of_them_is_found_at_once()
    {
        var queries = Enumerable.Range(0, 1_000).Select(Of).ToList();

        Assert.True(queries.Select(query => query.GetHashCode()).Distinct().Count() > 990);
        Assert.Equal(queries[0].GetHashCode(), Of(0).GetHashCode());

        static RegisterQuery Of(int place) => RegisterQuery.Empty with { Regions = Selection<Kato>.Of(new Kato($"{100_000_000 + place}")) };
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var seed = RandomSeed.For(output);
        var queries = new RandomQueries(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var query = queries.Next();
            var parsed = RegisterQuery.Parse(query.Format());
            Assert.Empty(parsed.Problems);
            Assert.Equal(query, parsed.Query);
            Assert.Equal(query.Format(), parsed.Query.Format());
        }
    }

    [Fact]
    public void Any_text_is_read_without_an_exception_and_what_remains_is_well_formed()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        string[] pieces = ["year", "=", "&", "!", "2022", "%", "%zz", "%00", "\0", "\ud800", "near", ",", "1e999", "NaN", "-", "q", "ё", "🏭", "page", "99999999999", "(", "group:", "+", "٣", "size=0", "bbox=1,2,3,4", "sort=-", "x"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var parsed = RegisterQuery.Parse(text);
            Assert.Equal(parsed.Query, RegisterQuery.Parse(parsed.Query.Format()).Query);
            foreach (var problem in parsed.Problems)
            {
                Assert.All(Languages.All, language => Assert.NotEmpty(problem.In(language)));
            }
        }
    }

    [Theory]
    [InlineData("pollutant=92")]
    [InlineData("pollutant=0")]
    [InlineData("region=35")]
    [InlineData("year=22")]
    [InlineData("year=2022-2018")]
    [InlineData("year=!all")]
    [InlineData("near=51,71")]
    [InlineData("near=91,71,5")]
    [InlineData("bbox=80,40,70,50")]
    [InlineData("medium=Air")]
    [InlineData("waste=1")]
    [InlineData("operation=R14")]
    [InlineData("view=!records")]
    [InlineData("size=1001")]
    [InlineData("page=0")]
    [InlineData("operator=12345")]
    [InlineData("colour=red")]
    public void A_malformed_value_is_dropped_and_named(string address)
    {
        var parsed = RegisterQuery.Parse(address);
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(address, $"{problem.Parameter}={problem.Value}");
        Assert.Equal(RegisterQuery.Empty, parsed.Query);
    }

    [Fact]
    public void Every_parameter_says_what_it_allows_in_three_languages()
    {
        Assert.All(RegisterQuery.ParameterNames, name =>
        {
            var problem = Assert.Single(RegisterQuery.Parse($"{name}={(name == "q" ? new string('x', 201) : "?")}").Problems);
            Assert.Equal(name == "q" ? QueryProblemKind.TooMuch : QueryProblemKind.Malformed, problem.Kind);
            Assert.Equal(3, Languages.All.Select(problem.In).Distinct().Count());
        });
    }

    [Fact]
    public void Equal_choices_in_any_order_are_one_query_and_one_address()
    {
        var one = RegisterQuery.Parse("year=2022&medium=water&medium=air&year=2020&medium=air").Query;
        var other = RegisterQuery.Parse("medium=air&medium=water&year=2020&year=2022&q=").Query;
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal("medium=air&medium=water&year=2020&year=2022", one.Format());
    }

    [Fact]
    public void A_toggled_value_comes_and_goes_and_the_first_page_is_shown()
    {
        var query = RegisterQuery.Parse("activity=1&page=4").Query;
        var both = query.Toggle(Facet.Activity, "1(c)");
        Assert.Equal("activity=1&activity=1(c)", both.Format());
        Assert.Equal("activity=1", both.Toggle(Facet.Activity, "1(c)").Format());
        Assert.Equal("activity=1(c)&activity=!1", both.Exclude(Facet.Activity, "1").Format());
        Assert.Equal("", both.Without(Facet.Activity).Format());
        Assert.Equal("activity=1", both.Toggle(Facet.Activity, "nonsense").Without(Facet.Activity, "1(c)").Format());
    }

    [Fact]
    public void A_year_chosen_beside_all_years_replaces_them()
    {
        var all = RegisterQuery.Parse("year=all").Query;
        Assert.Equal("year=2021", all.Toggle(Facet.Year, "2021").Format());
        Assert.Equal("year=!2021", all.Exclude(Facet.Year, "2021").Format());
        Assert.True(RegisterQuery.Parse("year=!2021").Query.Years.Holds(2020, 2022));
        Assert.False(RegisterQuery.Parse("year=!2021").Query.Years.Holds(2021, 2022));
        Assert.True(RegisterQuery.Empty.Years.Holds(2022, 2022));
        Assert.False(RegisterQuery.Empty.Years.Holds(2021, 2022));
    }

    [Fact]
    public void A_single_parameter_counts_once()
    {
        var parsed = RegisterQuery.Parse("q=one&q=two");
        Assert.Equal("one", parsed.Query.Text);
        Assert.Equal(QueryProblemKind.Repeated, Assert.Single(parsed.Problems).Kind);
    }

    [Fact]
    public void Spaces_and_control_characters_in_a_text_are_one_space()
    {
        Assert.Equal("q=a%20b", RegisterQuery.Parse("q=%20a%00%0A%20b+").Query.Format());
        Assert.Null(RegisterQuery.Parse("q=%00").Query.Text);
    }

    [Fact]
    public void Choices_are_read_back_as_they_stand_in_addresses()
    {
        var query = RegisterQuery.Parse("pollutant=group:HEVMET&pollutant=!20").Query;
        Assert.Equal(["group:HEVMET"], query.Chosen(Facet.Pollutant).Included);
        Assert.Equal(["20"], query.Chosen(Facet.Pollutant).Excluded);
        Assert.Equal(Selection<Medium>.None, query.Media);
    }

    [Fact]
    public void An_unknown_parameter_is_answered_with_the_names_there_are()
    {
        var problem = Assert.Single(RegisterQuery.Parse("foo=1").Problems);

        Assert.Contains("pollutant", problem.Allowed("en").Split(", "));
    }
}
