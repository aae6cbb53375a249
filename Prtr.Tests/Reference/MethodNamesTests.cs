using Prtr.Ingest.Samples;
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

    [Fact]
    public void Every_method_of_the_demonstration_register_with_a_name_in_words_has_one_in_Kazakh() =>
        Assert.All(
            SampleRegister.Generate(1, 2022, 2022).Reports.SelectMany(report => report.Releases.Select(row => row.MethodName).Concat(report.Waste.Select(row => row.MethodName))).Distinct(),
            name => Assert.True(name.All(letter => letter < 'А') || MethodNames.In("kk", name) is not null, name));
}
