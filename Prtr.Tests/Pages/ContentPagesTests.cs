using Prtr.Web.Content;

namespace Prtr.Tests.Pages;

public class ContentPagesTests
{
    private static readonly ContentPages Written = new();

    public static TheoryData<string, string> All => EachLanguage.With("about", "help", "report", "data");

    [Theory]
    [MemberData(nameof(All))]
    public void Every_written_page_is_there_in_every_language(string language, string name)
    {
        var page = Written[name, language];

        Assert.NotEmpty(page.Title);
        Assert.NotEmpty(page.Headings);
        Assert.All(page.Headings, heading => Assert.Contains($"id=\"{heading.Id}\"", page.Html, StringComparison.Ordinal));
        Assert.DoesNotContain("<h1", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_the_text_is_shown_as_text()
    {
        var page = ContentPages.Render("# Title\n\n<script>alert(1)</script>\n\n## Екінші бөлім\n\ntext");

        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(new ContentHeading("екінші-бөлім", "Екінші бөлім"), Assert.Single(page.Headings));
    }

    [Fact]
    public void Cells_of_a_table_wider_than_a_phone_say_their_column()
    {
        var page = ContentPages.Render("| code | unit | meaning |\n|---|---|---|\n| `co` | kg | gas |\n\n| key | action |\n|---|---|\n| Esc | closes |");

        Assert.Contains("""<table class="cards">""", page.Html, StringComparison.Ordinal);
        Assert.Contains("""<td data-label="unit">kg</td>""", page.Html, StringComparison.Ordinal);
        Assert.Contains("<td>Esc</td>", page.Html, StringComparison.Ordinal);
    }
}
