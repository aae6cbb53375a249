using Prtr.Web.Figures;

namespace Prtr.Tests.Figures;

public class CapacityWordsTests
{
    [Theory]
    [InlineData("с производительностью 10000 м3 в день", "с производительностью 10 000 м³ в день")]
    [InlineData("With a capacity of 10,000 m3 per day", "With a capacity of 10 000 m³ per day")]
    [InlineData("құстарға арналған 40 000 орын", "құстарға арналған 40 000 орын")]
    [InlineData("с производительностью 2,5 т в час", "с производительностью 2,5 т в час")]
    public void Numbers_and_units_are_written_as_all_others_of_a_page(string law, string page) => Assert.Equal(page, CapacityWords.Of(law).Replace('\u00A0', ' '));
}
