using System.Text.RegularExpressions;
using Prtr.Search.Register;

namespace Prtr.Tests.Resources;

/// <summary>One thing has one term on all pages, in all files and remarks; what it was also called is not written any more.</summary>
public class TermTests
{
    private static readonly Dictionary<string, string[]> Former = new()
    {
        ["kk"] = ["Тізілім", "Экологиялық кодекс", "диффузиялық", "шашыраңқы", "[Аа]паттық", "жіктеуіш", "жария етілме", "[Сс]омал?а?с", "есептілік шег", "Киев", "ТОО "],
        ["ru"] = ["[Рр]ассеянн", "[Вв]ывезен", "[Нн]е разглаша", "[Ее]жегодный", "отчёт", @"(?<!\w)[Пп]орог(а|ом|и|ами|ов)?(?!\w)", "Киев", @"[Гг]\.А\."],
        ["en"] = ["Kiev", "Kyiv", "command-line", "information overview", @"Recovery \(В", @"Disposal \(У", "can be had as a file", "Questions often asked"],
    };

    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void No_text_has_a_former_term(string language) =>
        Assert.All(Texts(language), text => Assert.All(Former[language], term =>
            Assert.True(!Regex.IsMatch(text.Value, term), $"{text.Where}: “{Regex.Match(text.Value, term).Value}” in {text.Value}")));

    private static IEnumerable<(string Where, string Value)> Texts(string language) =>
    [
        .. TextFiles.Areas.SelectMany(area => TextFiles.Texts(area, language).Select(text => ($"{area} {text.Key}", text.Value))),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "Prtr.Web", "Content"), $"*.{language}.md").Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
    ];
}
