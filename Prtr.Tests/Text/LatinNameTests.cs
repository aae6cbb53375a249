using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public class LatinNameTests
{
    [Theory]
    [InlineData("Агломерационная фабрика «Агысбел»", "Aglomeratsionnaya fabrika “Agysbel”")]
    [InlineData("Щучинский ЩЗ, объём", "Shchuchinskiy SHCHZ, obyom")]
    [InlineData("Қаратау, Ұлытау, Өскемен, Үшғыр, Іле, Әйтеке, Аңсар", "Karatau, Ulytau, Oskemen, Ushgyr, Ile, Ayteke, Ansar")]
    [InlineData("ABC-12", "ABC-12")]
    public void Names_are_put_into_Latin_letters(string name, string latin) => Assert.Equal(latin, Romanisation.Of(name));

    [Theory]
    [InlineData("ТОО «Масақбел Сталь»", "kk", "«Масақбел Сталь» ЖШС")]
    [InlineData("ТОО «Масақбел Сталь»", "en", "“Masakbel Stal” LLP")]
    [InlineData("ТОО «Масақбел Сталь»", "ru", "ТОО «Масақбел Сталь»")]
    [InlineData("ГКП на ПХВ «Су арнасы»", "kk", "«Су арнасы» ШЖҚ МКК")]
    [InlineData("АОЗ «Тоон»", "en", "AOZ “Toon”")]
    public void The_legal_form_is_the_readers_own(string name, string language, string read) => Assert.Equal(read, LegalForms.NameIn(name, language));

    [Theory]
    [InlineData("en", "30 November 2026")]
    [InlineData("ru", "30.11.2026")]
    [InlineData("kk", "30.11.2026")]
    public void Dates_are_in_the_readers_format(string language, string written) => Assert.Equal(written, ReaderDates.In(language, "2026-11-30"));
}
