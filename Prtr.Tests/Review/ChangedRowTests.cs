using Prtr.Ingest.Remarks;
using Prtr.Search.Reference;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;

namespace Prtr.Tests.Review;

/// <summary>A changed figure of an edition is said to be about something that a reader knows.</summary>
public class ChangedRowTests
{
    private static readonly Names None = new("", "", "");

    [Theory]
    [InlineData("kk", "Павлодар облысы")]
    [InlineData("ru", "Павлодарская область")]
    [InlineData("en", "Pavlodar")]
    public void Codes_have_their_names(string language, string region) =>
        Assert.StartsWith(region, Row(language, "550000000|group:HEVMET|air", Code("region"), Code("pollutant"), Code("medium")), StringComparison.Ordinal);

    [Fact]
    public void Every_code_of_a_row_is_named_in_its_order() =>
        Assert.Equal($"{ReferenceData.Shipped.Pollutants[8].Names.En}, Air", Row("en", "8|air", Code("pollutant"), Code("medium")));

    [Fact]
    public void The_total_is_called_so() => Assert.Equal("Всего", Row("ru", FigureChange.Total, Code("region")));

    [Fact]
    public void A_row_of_other_columns_keeps_its_codes() => Assert.Equal("550000000", Row("ru", "550000000", Code("region"), Code("medium")));

    private static FigureColumn Code(string name) => new(name, FigureUnit.Code, None);

    private static string Row(string language, string key, params FigureColumn[] columns) =>
        new ChangedRow(ReferenceData.Shipped, RemarkText.Title, language).Of(new FigureTable("t", None, "", "", columns, []), key);
}
