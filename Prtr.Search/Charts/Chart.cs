namespace Prtr.Search.Charts;

/// <summary>What a chart shows; how it is drawn depends on where: SVG, PDF, a native chart of a workbook or of a text document.</summary>
/// <param name="Language">kk, ru or en: of all words here and of the numbers.</param>
/// <param name="Title">What is counted, without the unit.</param>
/// <param name="Unit">In the chart's language, such as <c>кг</c>.</param>
/// <param name="Categories">Years, regions, pollutants.</param>
/// <param name="Series">At least one; each with a value for every category.</param>
public sealed record Chart(
    ChartKind Kind,
    string Language,
    string Title,
    string Unit,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series)
{
    /// <summary>The chart in words, for who cannot see it; every value when nothing else is said.</summary>
    public string Description
    {
        get => field ?? ChartWords.Describe(this);
        init;
    }

    /// <summary>Positions of categories that should not be compared with those before them.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Positions of categories whose value leaves something out, such as what is withheld; they carry a star.</summary>
    public IReadOnlyList<int> Incomplete { get; init; } = [];

    /// <summary>By how much figures are divided before they are written.</summary>
    public ChartScale Scale => ChartScale.Of(Largest, Unit, Language);

    /// <summary>The unit as written beside the figures, such as <c>тыс. т</c>.</summary>
    public string ScaledUnit => Scale.Unit;

    /// <summary>The sum over the series of a category; null when no series has a value.</summary>
    public decimal? Total(int category) =>
        Series.Any(series => series.Values[category] is not null) ? Series.Sum(series => series.Values[category] ?? 0) : null;

    /// <summary>The largest figure drawn, of a stack its total; or <see cref="Ceiling"/>.</summary>
    public decimal Largest => Math.Max(Ceiling, (Kind is ChartKind.Bars or ChartKind.Columns
        ? Enumerable.Range(0, Categories.Count).Max(Total)
        : Series.SelectMany(series => series.Values).Max()) ?? 0);

    /// <summary>How far the axis reaches at least: charts beside each other have one scale.</summary>
    public decimal Ceiling { get; init; }

    /// <summary>A figure as the chart writes it.</summary>
    public string Figure(decimal value) => Scale.Write(value, Language);
}
