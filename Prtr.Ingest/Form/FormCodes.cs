using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Form;

/// <summary>The short code lists of the form itself: medium, method, mark, ground for withholding.</summary>
public static class FormCodes
{
    public static IReadOnlyDictionary<string, Names> MediumNames { get; } = new Dictionary<string, Names>
    {
        ["air"] = new("ауа", "воздух", "air"),
        ["water"] = new("су", "вода", "water"),
        ["land"] = new("жер", "земля", "land"),
    };

    public static IReadOnlyDictionary<string, Names> MethodNames { get; } = new Dictionary<string, Names>
    {
        ["M"] = new("өлшеу", "измерение", "measured"),
        ["C"] = new("есеп-қисап", "расчет", "calculated"),
        ["E"] = new("бағалау", "оценка", "estimated"),
    };

    public static IReadOnlyDictionary<string, Names> MarkNames { get; } = new Dictionary<string, Names>
    {
        ["В"] = new("қалпына келтіру", "восстановление", "recovery"),
        ["У"] = new("жою", "удаление", "disposal"),
    };

    public static NameIndex Media { get; } = Index(MediumNames)
        .AddName("water", "водные объекты").AddName("air", "атмосферный воздух").AddName("air", "атмосфера").AddName("land", "почва").AddName("land", "топырақ");

    public static NameIndex Methods { get; } = Index(MethodNames)
        .AddCode("M", "И").AddCode("M", "М").AddCode("C", "Р").AddCode("C", "С").AddCode("C", "P").AddCode("E", "О").AddCode("E", "O")
        .AddCode("M", "Ө").AddCode("E", "Б").AddCode("M", "өлшем").AddCode("C", "есеп")
        .AddName("M", "измерено").AddName("M", "measurement").AddName("C", "расчёт").AddName("C", "рассчитано").AddName("C", "calculation")
        .AddName("E", "оценено").AddName("E", "estimate").AddName("E", "estimation");

    /// <summary>Recovery В, R or Р; disposal У, D or Ж. Latin B and Y stand for the letters that they look like.</summary>
    public static NameIndex Marks { get; } = Index(MarkNames)
        .AddCode("В", "B").AddCode("В", "R").AddCode("В", "Р").AddCode("В", "P").AddCode("У", "Y").AddCode("У", "D").AddCode("У", "Ж").AddCode("В", "Қ");

    /// <summary>The mark as the form in the language writes it: in English the Latin letter of the operations.</summary>
    public static string MarkIn(string mark, string language) => (language, mark) switch
    {
        ("en", "В") => "R",
        ("en", "У") => "D",
        _ => mark,
    };

    /// <summary>a to e of the Protocol's article 12(1); Cyrillic а, с and е look the same and are taken for them.</summary>
    public static NameIndex WithheldGrounds { get; } = new NameIndex()
        .AddCode("a", "a").AddCode("b", "b").AddCode("c", "c").AddCode("d", "d").AddCode("e", "e")
        .AddCode("a", "а").AddCode("c", "с").AddCode("e", "е");

    private static NameIndex Index(IReadOnlyDictionary<string, Names> names)
    {
        var index = new NameIndex();
        foreach (var (code, name) in names)
        {
            // The form's own words are spellings, not names that had to be looked up.
            index.AddCode(code, code).AddCode(code, name.Kk).AddCode(code, name.Ru).AddCode(code, name.En);
        }

        return index;
    }
}
