using System.Text;
using Prtr.Web.Cabinet.Documents;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A signed document is read whole, in its order, and as it was written.</summary>
public sealed class DocumentPartTests
{
    [Theory]
    [InlineData("""{"a":"x","q":1.50,"rows":[{"b":1,"c":"y"},{"b":2,"d":"z"}],"none":[],"in":{"e":true,"deep":[{"f":[{"g":null}]}]},"list":["p","q"]}""")]
    [InlineData("""[{"a":"x","q":1.50,"rows":[{"b":1,"c":"y"},{"b":2,"d":"z"}],"none":[],"in":{"e":true,"deep":[{"f":[{"g":null}]}]},"list":["p","q"]}]""")]
    public void Nothing_of_it_is_left_out(string json)
    {
        var part = DocumentPart.Read(Encoding.UTF8.GetBytes(json))!;

        Assert.Equal([("a", "x"), ("q", "1.50"), ("list", """["p","q"]""")], part.Values);
        Assert.Equal(["rows", "none"], part.Tables.Select(table => table.Name));
        Assert.Equal([[("b", "1"), ("c", "y")], [("b", "2"), ("d", "z")]], part.Tables[0].Rows);
        Assert.Equal(["b", "c", "d"], part.Tables[0].Fields);
        Assert.Equal(("in", ("e", "true")), (part.Parts[0].Name, part.Parts[0].Values[0]));
        Assert.Equal([("g", "null")], part.Parts[0].Parts[0].Tables[0].Rows[0]);
    }

    [Theory]
    [InlineData("""nothing""")]
    [InlineData("""[1,2]""")]
    [InlineData("""[{"a":1},{"a":2}]""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udfff":1}""")]
    public void What_is_no_single_object_is_shown_as_it_is(string text) => Assert.Null(DocumentPart.Read(Encoding.UTF8.GetBytes(text)));
}
