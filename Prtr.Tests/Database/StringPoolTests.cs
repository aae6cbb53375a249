using System.Text;
using Prtr.Search.Database;

namespace Prtr.Tests.Database;

public sealed class StringPoolTests
{
    [Theory]
    [InlineData("")]
    [InlineData("waste")]
    [InlineData("Қарағанды облысы")]
    [InlineData("🏭 ЖШС «Қазақмыс»")]
    public void A_text_and_its_bytes_are_one(string text)
    {
        var (pool, bytes) = (new StringPool(), Encoding.UTF8.GetBytes(text));
        var shared = pool.Share(bytes);

        Assert.Equal(text, shared);
        Assert.Same(shared, pool.Share(bytes));
        Assert.Same(shared, pool.Share(Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public void Texts_of_the_same_length_are_told_apart_and_long_ones_shared()
    {
        var pool = new StringPool();
        var texts = new[] { "ab", "ba", "я", "ю", new string('ж', 1000), new string('x', 2000) };
        var shared = Array.ConvertAll(texts, text => pool.Share(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(texts, shared);
        Assert.All(texts.Zip(shared), pair => Assert.Same(pair.Second, pool.Share(Encoding.UTF8.GetBytes(pair.First))));
    }
}
