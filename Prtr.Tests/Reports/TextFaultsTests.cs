using System.Text;
using Prtr.Ingest.Reports.Values;

namespace Prtr.Tests.Reports;

public class TextFaultsTests
{
    [Theory]
    [InlineData("ТОО «Масақбел Сталь»")]
    [InlineData("Қостанай облысы, Үркерсай кенті")]
    [InlineData("№ 5–7, ул. Ёлочная")]
    [InlineData("Überprüfungsgesellschaft für Öfen")]
    [InlineData("Котельная")]
    [InlineData("")]
    public void What_people_write_is_not_garbled(string text) => Assert.False(TextFaults.IsGarbled(text));

    [Theory]
    [InlineData(1251, "Котельная")]
    [InlineData(1251, "ТОО «Сталь»")]
    [InlineData(1252, "Котельная")]
    [InlineData(1252, "ЖШС Үркерсай")]
    public void UTF_8_taken_for_another_code_page_is_garbled(int codePage, string text)
    {
        var mistaken = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        Assert.True(TextFaults.IsGarbled(mistaken.GetString(Encoding.UTF8.GetBytes(text))));
    }

    [Theory]
    [InlineData("?отельная")]
    [InlineData("Котел\uFFFDная")]
    [InlineData("К??????я")]
    public void Lost_letters_are_seen(string text) => Assert.True(TextFaults.IsGarbled(text));
}
