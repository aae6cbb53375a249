using Prtr.Search.Charts;
using Prtr.Search.Register;
using Prtr.Search.Review.Documents;
using Prtr.Tests.Charts;

namespace Prtr.Tests.Review.Documents;

/// <summary>A document with everything that a writer must cope with, figures and words invented.</summary>
internal static class SampleDocument
{
    private const string LongName = "Товарищество с ограниченной ответственностью «Производственное объединение по добыче, обогащению и переработке полиметаллических руд имени первооткрывателей месторождения» <филиал> & партнёры";

    public static ReviewDocument In(string language) => new(language, 2022, "Шолу – Обзор – Review: 2022", "«Ақпараттық-талдау орталығы» КеАҚ", "2026.3", new(2026, 3, 14), [First(language), Second, Third(language)])
    {
        Subtitle = "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і",
        DraftMark = "ЖОБА",
        DemonstrationNote = "Барлық сандар ойдан алынған. Все числа вымышлены. All figures are invented.",
    };

    private static ReviewSection First(string language) => new("reports", "1. Есептер мен объектілер", [
        new ParagraphBlock("За 2022 год отчёты представили 248 объектов; из них 231 в срок. Это на 3,2 % больше, чем годом раньше. " + LongName),
        new ListBlock(["Первое: 1 < 2 & 3 > 2.", "Екінші: «ә, ғ, қ».", "Third."]),
        new NoteBlock("Сравниваются только сопоставимые объекты."),
    ])
    {
        Sections =
        [
            new("reports-by-region", "1.1. По регионам", [Reports, Map(language), .. Charts(language)]),
            new("reports-odd", "1.2. Особые случаи", [Odd, Empty, Wide]),
        ],
    };

    private static ReviewSection Second => new("long", "2. Длинная таблица", [Long]);

    private static ReviewSection Third(string language) => new("method", LongName, [
        new ParagraphBlock(string.Join(' ', Enumerable.Repeat("Текст о методе, который не помещается на одну страницу и потому переносится.", 120))),
    ])
    {
        Sections = [new("method-empty", language, [])],
    };

    private static IEnumerable<ReviewBlock> Charts(string language) =>
        SampleCharts.All.Select((chart, index) => new ChartBlock($"chart-{index}", $"Диаграмма {index + 1}. {chart.Title}", chart with { Language = language }));

    private static RegionMapBlock Map(string language) => new("map-reports", "Карта 1. Отчёты по регионам", new RegionChart(language, "Отчёты", "шт.",
        [
            new(new Kato("110000000"), "Ақмола облысы", 12m), new(new Kato("150000000"), "Ақтөбе облысы", 1_200_345m),
            new(new Kato("750000000"), "Алматы қ.", 0.5m, Incomplete: true), new(new Kato("350000000"), "Қарағанды облысы", null),
        ]));

    private static TableBlock Reports { get; } = new("table-reports", "Таблица 1. Отчёты по регионам",
        [new("Код", ReviewColumnKind.Text), new("Регион", ReviewColumnKind.Text), new("Отчёты", ReviewColumnKind.Number), new("Выбросы", ReviewColumnKind.Number), new("Доля", ReviewColumnKind.Number)],
        [
            [new CodeCell("110000000"), new TextCell("Ақмола облысы"), new CountCell(12), new DecimalCell(1234567.891m, 1), new PercentCell(0.12345m)],
            [new CodeCell("010203"), new TextCell("Шымкент қ."), new CountCell(1_200_345), new DecimalCell(0.00000001m), new PercentCell(0.00004m)],
            [new CodeCell("1E5"), new TextCell("Ұлытау облысы"), new CountCell(0), new MissingCell("құпия"), new PercentCell(-0.5m, 0)],
            [new CodeCell("-"), new TextCell("Жетісу облысы"), new CountCell(-3), new DecimalCell(-90_000_000_000m, 0), new MissingCell("нет прошлого года")],
        ])
    {
        Unit = "кг",
        Total = [new TextCell("Барлығы"), new TextCell(""), new CountCell(1_200_354), new DecimalCell(1234567.89100001m), new PercentCell(1)],
        Note = "Объекты с конфиденциальными значениями учтены в числе отчётов.",
        Source = "https://prtr.example/kk/analyse?year=2022&rows=region&values=<все>",
    };

    private static TableBlock Odd { get; } = new("table-odd", "Таблица 2. =1+1 [особые]: знаки / имена?",
        [new("Имя", ReviewColumnKind.Text), new("Значение, т", ReviewColumnKind.Number)],
        [
            [new TextCell("=1+1"), new DecimalCell(1.5m)],
            [new TextCell("<script>alert('x')</script> & \"кавычки\""), new DecimalCell(2m)],
            [new TextCell(LongName), new DecimalCell(12345678.00012m)],
            [new TextCell("+7 @ -1"), new MissingCell("не определено, так как сведения не представлены")],
            [new TextCell("ОченьДлинноеСловоБезПробеловКотороеНекудаПеренестиИКотороеШиреЛюбогоСтолбца" + new string('я', 80)), new CountCell(7)],
            [new TextCell("зн\u0001ак \uFFFE\tтабуляция\nстрока"), new CountCell(8)],
        ]);

    private static TableBlock Empty { get; } = new("table-empty", "Таблица 3. Пустая", [new("Имя", ReviewColumnKind.Text), new("Число", ReviewColumnKind.Number)], []);

    private static TableBlock Wide { get; } = new("table-wide", "Таблица 4. Широкая",
        [new("Регион", ReviewColumnKind.Text), .. Enumerable.Range(2012, 12).Select(year => new ReviewColumn($"{year}", ReviewColumnKind.Number))],
        [.. Enumerable.Range(1, 20).Select(IReadOnlyList<ReviewCell> (row) => [new TextCell($"Регион с названием {row}"), .. Enumerable.Range(1, 12).Select(n => new DecimalCell(row * n * 1001.5m, 1))])]);

    private static TableBlock Long { get; } = new("table-long", "Таблица 5. Две тысячи строк",
        [new("№", ReviewColumnKind.Text), new("Объект", ReviewColumnKind.Text), new("Количество, кг", ReviewColumnKind.Number)],
        [.. Enumerable.Range(1, 2_000).Select(IReadOnlyList<ReviewCell> (row) => [new CodeCell($"{row:0000}"), new TextCell($"Объект {row}"), new DecimalCell(row * 1.25m)])]);
}
