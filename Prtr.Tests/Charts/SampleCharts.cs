using Prtr.Search.Charts;

namespace Prtr.Tests.Charts;

/// <summary>Charts of every kind, with what is awkward: long names, gaps, values of every size, signs that markup takes for its own.</summary>
internal static class SampleCharts
{
    private static readonly string[] Regions =
        ["Восточно-Казахстанская область", "г. Алматы", "Область Ұлытау", "Карагандинская область", "Очень длинное название <области> & города, которое не помещается ни в одну, ни в две строки"];

    public static IEnumerable<Chart> All => [Bars, StackedBars, Columns, ManyColumns, Lines, HeatMap, Nothing];

    public static Chart Bars { get; } = new(ChartKind.Bars, "ru", "Выбросы <в воздух>", "кг", Regions, [new("", [12_345_678.9m, 5_000_000m, null, 0m, 0.00000001m])]) { Incomplete = [2] };

    public static Chart StackedBars { get; } = new(ChartKind.Bars, "kk", "Қалдықтар", "т", Regions,
        [new("Қауіпті", [1m, 2.5m, 3m, null, 0m]), new("Қауіпті емес", [10m, 0m, 20m, null, 4m]), new("Апаттық", [1m, 1m, 1m, null, 1m]) { Marked = true }]);

    public static Chart Columns { get; } = new(ChartKind.Columns, "en", "Facilities", "number", ["2019", "2020", "2021", "2022"], [new("", [120m, 340m, null, 1_288m])]) { Breaks = [1] };

    public static Chart ManyColumns { get; } = new(ChartKind.Columns, "en", "Releases", "t", [.. Enumerable.Range(2000, 40).Select(year => $"{year}")],
        [new("accidental", [.. Enumerable.Range(0, 40).Select(n => (decimal?)n * 10)]) { Marked = true }, new("other", [.. Enumerable.Range(0, 40).Select(n => (decimal?)n * 12_345)])]);

    public static Chart Lines { get; } = new(ChartKind.Lines, "kk", "Барлық көздер", "кг", ["2019", "2020", "2021", "2022"],
        [new("Метан (CH₄)", [1_200_000m, 1_250_000m, null, 1_300_000m]), new("Аммиак", [null, 1_240_000m, 1_100_000m, 1_290_000m]), new("Күкірт оксидтері", [10m, 20m, 30m, 40m])]) { Breaks = [2] };

    public static Chart HeatMap { get; } = new(ChartKind.HeatMap, "ru", "Выбросы по средам", "т", ["Воздух", "Вода", "Земля", "Сточные воды за пределы площадки"],
        [.. Regions.Select((region, n) => new ChartSeries(region, [n * 1_000m, n, n == 2 ? null : n / 7m, n * n * 123_456m]))]);

    /// <summary>Categories, but no value at all.</summary>
    public static Chart Nothing { get; } = new(ChartKind.Lines, "en", "Nothing", "kg", ["2021", "2022"], [new("None", [null, null])]);
}
