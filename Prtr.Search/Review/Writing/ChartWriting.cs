using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Writing;

/// <summary>Turns tables of figures into charts and maps; nothing comes of an empty table. Only figures that may be added up are added up.</summary>
internal sealed class ChartWriting(CodeNames names, string language)
{
    private const int Most = 20;

    /// <summary>A bar for each code, the largest first.</summary>
    /// <param name="only">Which rows alone, by a column of codes: those whose figures must not be added to the others'.</param>
    public IEnumerable<ReviewBlock> Bars(FigureTable table, string code, string figure, (string Column, string Code)? only = null)
    {
        table = Only(table, only);
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        var column = Column(table, figure);
        var bars = Sums(table.Rows, code, figure).OrderByDescending(bar => bar.Value).Take(Most).ToList();
        yield return Block(table, column, new(
            ChartKind.Bars, language, Title(table, column), Unit(column), [.. bars.Select(bar => names.Of(code, bar.Key))],
            [new("", [.. bars.Select(bar => (decimal?)bar.Value)])]));
    }

    /// <summary>A bar for each code, the largest first, made of parts.</summary>
    public IEnumerable<ReviewBlock> Stacked(FigureTable table, string code, string part, string figure)
    {
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        var column = Column(table, figure);
        var bars = Sums(table.Rows, code, figure).OrderByDescending(bar => bar.Value).Take(Most).Select(bar => bar.Key).ToList();
        var parts = table.Rows.GroupBy(row => row[part]).OrderBy(group => group.Key.Text, CodeOrder.Instance);
        yield return Block(table, column, new(
            ChartKind.Bars, language, Title(table, column), Unit(column), [.. bars.Select(bar => names.Of(code, bar))],
            [
                .. parts.Select(group => (group.Key, Sums: Sums(group, code, figure)))
                    .Select(group => new ChartSeries(names.Of(part, group.Key), [.. bars.Select(bar => group.Sums.TryGetValue(bar, out var value) ? value : default(decimal?))])),
            ]));
    }

    /// <summary>A column for each year, made of parts when there are any; where the reports break, so do the years.</summary>
    /// <param name="only">As for <see cref="Bars"/>.</param>
    public IEnumerable<ReviewBlock> Years(FigureTable table, string? part, string figure, FigureTable marked, (string Column, string Code)? only = null)
    {
        table = Only(table, only);
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        var column = Column(table, figure);
        var years = table.Rows.Select(row => row["year"]).Distinct().OrderBy(year => year.Text, StringComparer.Ordinal).ToList();
        var broken = marked.Rows.Where(row => row["break"].Text is not null).Select(row => row["year"]).ToHashSet();
        var parts = table.Rows.GroupBy(row => part is null ? default : row[part]).OrderBy(group => group.Key.Text, CodeOrder.Instance);
        yield return Block(table, column, new(
            part is "route" ? ChartKind.Lines : ChartKind.Columns, language, Title(table, column), Unit(column), [.. years.Select(year => year.Text!)],
            [
                .. parts.Select(group => (group.Key, Sums: Sums(group, "year", figure)))
                    .Select(group => new ChartSeries(
                        part is null ? "" : names.Of(part, group.Key), [.. years.Select(year => group.Sums.TryGetValue(year, out var value) ? value : default(decimal?))])),
            ])
        {
            Breaks = [.. years.Select((year, index) => (year, index)).Where(pair => broken.Contains(pair.year)).Select(pair => pair.index)],
        });
    }

    /// <summary>The regions by a figure.</summary>
    /// <param name="only">As for <see cref="Bars"/>.</param>
    public IEnumerable<ReviewBlock> Map(FigureTable table, string figure, (string Column, string Code)? only = null)
    {
        table = Only(table, only);
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        var column = Column(table, figure);
        var values = Sums(table.Rows, "region", figure);
        yield return new RegionMapBlock($"{table.Id}-{Hyphened(figure)}-map", Title(table, column), new(
            language, Title(table, column), Unit(column),
            [.. values.Select(value => new RegionValue(new(value.Key.Text!), names.Of("region", value.Key), value.Value))]));
    }

    private FigureTable Only(FigureTable table, (string Column, string Code)? only)
    {
        if (only is not var (column, code))
        {
            return table;
        }

        var title = $"{table.Title.In(language)}: {Lower(names.Of(column, Figure.Of(code)))}";
        return table with { Id = $"{table.Id}-{code}", Title = new(title, title, title), Rows = [.. table.Rows.Where(row => row[column].Text == code)] };
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static ChartBlock Block(FigureTable table, FigureColumn column, Chart chart) => new($"{table.Id}-{Hyphened(column.Name)}-chart", chart.Title, chart);

    private static string Hyphened(string name) => name.Replace('_', '-');

    private static FigureColumn Column(FigureTable table, string name) => table.Columns.First(column => column.Name == name);

    private string Title(FigureTable table, FigureColumn column) =>
        column.Unit == FigureUnit.Count ? $"{table.Title.In(language)}: {column.Title.In(language).ToLower(System.Globalization.CultureInfo.GetCultureInfo(language))}" : table.Title.In(language);

    private string Unit(FigureColumn column) => column.Unit switch
    {
        FigureUnit.Kg => WritingTexts.Get("unit.kg", language),
        FigureUnit.T => WritingTexts.Get("unit.t", language),
        _ => WritingTexts.Get("unit.count", language),
    };

    private static Dictionary<Figure, decimal> Sums(IEnumerable<IReadOnlyDictionary<string, Figure>> rows, string code, string figure) =>
        rows.Where(row => row[figure].Amount is not null).GroupBy(row => row[code]).ToDictionary(group => group.Key, group => group.Sum(row => row[figure].Amount!.Value));
}
