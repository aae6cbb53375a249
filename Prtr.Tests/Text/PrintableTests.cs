using Prtr.Search.Text;

namespace Prtr.Tests.Text;

/// <summary>What is left of a text that outputs could not carry.</summary>
public sealed class PrintableTests
{
    [Fact]
    public void A_text_is_kept_without_what_no_text_needs()
    {
        Assert.Equal("Өскемен й\u0306 ё", Printable.Of("Өскемен й\u0306 ё"));
        Assert.Equal("абв", Printable.Of("а\u0000б\u202Eв\uD800"));
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    [InlineData(150, 30)]
    public void Marks_do_not_pile_up_on_a_letter(int given, int kept)
    {
        var text = $"За{new string('\u0301', given)}вод е\u0301";

        Assert.Equal(given == kept, Printable.IsAll(text));
        Assert.Equal($"За{new string('\u0301', kept)}вод е\u0301", Printable.Of(text));
        // What is stripped between them begins no new letter.
        Assert.Equal($"а{new string('\u0301', 30)}", Printable.Of($"а{new string('\u0301', 20)}\u200B{new string('\u0301', given)}"));
    }
}
