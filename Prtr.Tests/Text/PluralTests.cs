using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public class PluralTests
{
    [Theory]
    [InlineData(0, "объектов")]
    [InlineData(1, "объект")]
    [InlineData(2, "объекта")]
    [InlineData(4, "объекта")]
    [InlineData(5, "объектов")]
    [InlineData(11, "объектов")]
    [InlineData(14, "объектов")]
    [InlineData(21, "объект")]
    [InlineData(22, "объекта")]
    [InlineData(111, "объектов")]
    [InlineData(1_001, "объект")]
    [InlineData(-3, "объекта")]
    public void Russian_has_three_forms(long count, string form) => Assert.Equal(form, Plural.Of(count, "объект|объекта|объектов"));

    [Theory]
    [InlineData(0, "facilities")]
    [InlineData(1, "facility")]
    [InlineData(21, "facilities")]
    public void English_has_two_forms(long count, string form) => Assert.Equal(form, Plural.Of(count, "facility|facilities"));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Kazakh_has_one_form(long count) => Assert.Equal("объект", Plural.Of(count, "объект"));
}
