using Prtr.Search.Charts;
using Prtr.Web.Embedding;

namespace Prtr.Tests.Embedding;

public class TableReaderTests
{
    [Fact]
    public void A_table_is_read_as_people_see_it()
    {
        var (heads, rows) = TableReader.Read("""
            <h1>Title &gt; 1</h1><table class="data"><caption>C</caption><thead><tr><th scope="col" title="a > b">Name</th><th class="number">kg</th></tr></thead>
            <tbody><tr><th scope="row"><a href="/x">«A &amp; B»</a> <small>air</small></th><td class="number"><data value="1">1&#xA0;200</data><a class="error-link" href="/r"><span aria-hidden="true">?</span><span class="visually-hidden">Report</span></a></td></tr>
            <tr><td colspan="2">none</td></tr></tbody></table>
            """)!.Value;

        Assert.Equal(1, heads);
        Assert.Equal(["Name|kg", "«A & B» air|1\u00A0200", "none"], rows.Select(row => string.Join('|', row.Select(cell => cell.Text))));
        Assert.Equal([false, true], rows[1].Select(cell => cell.IsFigure));
        Assert.Equal(2, rows[2].Single().Span);
    }

    [Fact]
    public void What_is_no_table_has_no_rows() => Assert.Null(TableReader.Read("<p>Text <b>1</b></p>"));

    [Fact]
    public void Drawn_columns_keep_apart_and_long_texts_go_on_in_the_next_line()
    {
        var drawing = TableDrawing.Of("ru", "T", 1, [[new("Имя"), new("кг", true)], [new(string.Join(' ', Enumerable.Repeat("слово", 40))), new("1", true)]]);

        var labels = drawing.Shapes.OfType<Label>().ToList();
        Assert.InRange(drawing.Width, 200, 1100);
        Assert.True(labels.Count(label => label.Anchor == Anchor.Start) > 3);
        Assert.All(labels, label => Assert.InRange(label.X, 0, drawing.Width));
        Assert.All(labels, label => Assert.InRange(label.Y, 0, drawing.Height));
    }
}
