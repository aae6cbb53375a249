using Prtr.Search.Reference;

namespace Prtr.Tests.Reference;

public class MethodNamesTests
{
    [Theory]
    [InlineData("kk", "Взвешивание", "Таразыда өлшеу")]
    [InlineData("en", "материальный баланс ", "Material balance")]
    [InlineData("ru", "Weighing", "Взвешивание")]
    [InlineData("kk", "ISO 14792", null)]
    public void A_usual_method_is_named_in_the_language_that_is_asked_for(string language, string written, string? name) =>
        Assert.Equal(name, MethodNames.In(language, written));
}
