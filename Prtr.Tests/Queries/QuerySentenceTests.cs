using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Queries;

public sealed class QuerySentenceTests
{
    [Theory]
    [InlineData("", "Выбросы и перенос · 2022 год", "Шығарындылар мен көшірулер · 2022 жыл", "Releases and transfers · 2022")]
    [InlineData(
        "medium=air&medium=water&pollutant=1&region=350000000&year=2018-2022",
        "Выбросы в воздух или в воду: Метан (CH4) · Карагандинская область · 2018–2022 годы",
        "Шығарындылар (ауаға немесе суға): Метан (CH4) · Қарағанды облысы · 2018–2022 жылдар",
        "Releases to air or to water: Methane (CH4) · Karaganda Region · 2018–2022")]
    [InlineData(
        "kind=waste&waste=hazardous&operation=R&destination=DE&year=all",
        "Перенос отходов: опасные отходы · назначение: Германия · операция: восстановление (В) · все годы",
        "Қалдықтарды көшіру: қауіпті қалдықтар · баратын жері: Германия · операция: қалпына келтіру (В) · барлық жылдар",
        "Transfers of waste: hazardous waste · destination: Germany · operation: recovery (R) · all years")]
    public void A_query_reads_as_a_sentence(string address, string ru, string kk, string en)
    {
        var query = RegisterQuery.Parse(address).Query;
        var names = QueryNames.None with { LatestYear = 2022 };
        Assert.Equal(ru, QuerySentence.Of(query, ReferenceData.Shipped, names, "ru"));
        Assert.Equal(kk, QuerySentence.Of(query, ReferenceData.Shipped, names, "kk"));
        Assert.Equal(en, QuerySentence.Of(query, ReferenceData.Shipped, names, "en"));
    }

    [Fact]
    public void Every_query_has_a_sentence_in_every_language()
    {
        var queries = new RandomQueries(1);
        for (var i = 0; i < 2_000; i++)
        {
            var query = queries.Next();
            Assert.All(Languages.All, language => Assert.NotEmpty(QuerySentence.Of(query, ReferenceData.Shipped, QueryNames.None, language)));
        }
    }
}
