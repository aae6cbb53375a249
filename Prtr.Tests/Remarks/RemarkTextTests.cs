using System.Text.RegularExpressions;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Remarks;

public partial class RemarkTextTests
{
    public static TheoryData<string> Three => [.. Languages.All];

    [Theory]
    [MemberData(nameof(Three))]
    public void Every_kind_has_a_title_a_text_with_its_placeholders_and_advice(string language)
    {
        foreach (var kind in RemarkKinds.All)
        {
            Assert.NotNull(RemarkText.Find(kind.Code + ".title", language));
            Assert.False(string.IsNullOrWhiteSpace(RemarkText.Advice(kind.Code, language)), kind.Code);
            var text = RemarkText.Find(kind.Code + ".text", language);
            Assert.NotNull(text);
            Assert.Equal(kind.Placeholders.Order(), Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order());
        }
    }

    [Fact]
    public void The_three_languages_differ()
    {
        foreach (var kind in RemarkKinds.All)
        {
            Assert.Equal(3, Languages.All.Select(language => RemarkText.Find(kind.Code + ".text", language)).Distinct().Count());
        }
    }

    [Fact]
    public void Codes_are_unique_and_in_kebab_case() =>
        Assert.All(RemarkKinds.All.GroupBy(kind => kind.Code), group => Assert.True(group.Count() == 1 && Kebab().IsMatch(group.Key), group.Key));

    [Theory]
    [MemberData(nameof(Three))]
    public void Every_field_and_sheet_of_the_form_has_a_title(string language)
    {
        foreach (var table in ReportForm.Tables)
        {
            Assert.NotNull(FormTexts.Find(table.Name, language));
        }

        foreach (var field in ReportForm.All.SelectMany(table => table.Fields))
        {
            Assert.NotNull(FormTexts.Find("field." + field.Name, language));
        }
    }

    [Theory]
    [MemberData(nameof(Three))]
    public void Every_reason_for_not_reading_a_file_has_words(string language) =>
        Assert.All(UnreadableReasons.All, reason => Assert.NotNull(RemarkText.Find("reason." + reason, language)));

    [Fact]
    public void A_sentence_has_names_instead_of_codes()
    {
        var text = new RemarkText(ReferenceData.Shipped);

        Assert.Equal("Поле «Почтовый адрес» обязательно, но не заполнено.".Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), text.Of(RemarkKinds.TextRequired.At(default, null, "postal_address"), "ru"));
        Assert.Equal("Для загрязнителя Метан (CH4) нет порогового значения для среды: вода.", text.Of(RemarkKinds.MediumWithoutThreshold.At(default, null, "1", "water"), "ru"));
        Assert.Equal("Файл не удалось прочитать: файл поврежден или неполон.", text.Of(RemarkKinds.FileUnreadable.At(new Place("a.xlsx"), null, "damaged"), "ru"));
    }

    [Fact]
    public void Nothing_is_suggested_where_there_is_nothing_to_suggest()
    {
        var text = new RemarkText(ReferenceData.Shipped);

        Assert.EndsWith("нет в справочнике.", text.Of(RemarkKinds.CodeUnknown.At(default, "x", "medium", "x", ""), "ru"), StringComparison.Ordinal);
        Assert.Contains("воздух", text.Of(RemarkKinds.CodeUnknown.At(default, "воздхух", "medium", "воздхух", "воздух"), "ru"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
