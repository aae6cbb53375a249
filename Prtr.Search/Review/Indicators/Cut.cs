using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Rows told apart by codes, with figures for each group.</summary>
/// <param name="By">What tells the groups apart; at least one.</param>
internal sealed record Cut<T>(IEnumerable<T> Rows, IReadOnlyList<CodeColumn<T>> By, IReadOnlyList<CountedColumn<T>> Figures)
{
    /// <summary>Whether a row over everything makes sense.</summary>
    public bool HasTotal { get; init; }

    /// <summary>The groups, by the codes with <c>|</c> between.</summary>
    public ILookup<string, T> Groups(IEnumerable<T> rows) => rows.ToLookup(row => string.Join('|', By.Select(code => code.Of(row))));

    /// <summary>The cut as a table, its rows in the order of their codes.</summary>
    public FigureTable Table(string id, string link)
    {
        var rows = Groups(Rows).Select(group => Row([.. group])).ToList();
        IReadOnlyList<FigureColumn> columns = [.. By.Select(code => Tabulated.Code(code.Name)), .. Figures.Select(figure => IndicatorTexts.Column(figure.Name, figure.Unit))];
        return Tabulated.Of(id, link, columns, CodeOrder.Sort(rows, [.. By.Select(code => code.Name)])) with { Total = HasTotal && rows.Count > 0 ? Counted([.. Rows]) : null };
    }

    private Dictionary<string, Figure> Row(IReadOnlyList<T> group)
    {
        var row = By.ToDictionary(code => code.Name, code => Figure.Of(code.Of(group[0])));
        foreach (var (name, figure) in Counted(group))
        {
            row.Add(name, figure);
        }

        return row;
    }

    private Dictionary<string, Figure> Counted(IReadOnlyList<T> group) => Figures.ToDictionary(figure => figure.Name, figure => figure.Of(group));
}

/// <summary>A column of codes.</summary>
/// <param name="Of">The code of a row; null where it has none.</param>
internal sealed record CodeColumn<T>(string Name, Func<T, string?> Of);

/// <summary>A column of figures.</summary>
/// <param name="Of">The figure of a group of rows.</param>
internal sealed record CountedColumn<T>(string Name, FigureUnit Unit, Func<IReadOnlyList<T>, Figure> Of);
