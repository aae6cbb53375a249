using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Rows told apart by codes, with figures for each group.</summary>
/// <param name="By">What tells the groups apart; at least one.</param>
internal sealed record Cut<T>(IEnumerable<T> Rows, IReadOnlyList<CodeColumn<T>> By, IReadOnlyList<CountedColumn<T>> Figures)
{
    /// <summary>Whether a row over everything makes sense.</summary>
    public bool HasTotal { get; init; }

    /// <summary>The groups, by the codes with <c>|</c> between.</summary>
    public ILookup<string, T> Groups(IEnumerable<T> rows)
    {
        var codes = new string?[By.Count];
        return rows.ToLookup(row =>
        {
            for (var place = 0; place < codes.Length; place++)
            {
                codes[place] = By[place].Of(row);
            }

            return string.Join('|', codes);
        });
    }

    /// <summary>The cut as a table, its rows in the order of their codes.</summary>
    public FigureTable Table(string id, string link)
    {
        var rows = Groups(Rows).Select(group => Row(new([.. group]))).ToList();
        IReadOnlyList<FigureColumn> columns = [.. By.Select(code => Tabulated.Code(code.Name)), .. Figures.Select(figure => IndicatorTexts.Column(figure.Name, figure.Unit))];
        return Tabulated.Of(id, link, columns, CodeOrder.Sort(rows, [.. By.Select(code => code.Name)])) with { Total = HasTotal && rows.Count > 0 ? Counted(new([.. Rows])) : null };
    }

    private Dictionary<string, Figure> Row(Group<T> group)
    {
        var row = By.ToDictionary(code => code.Name, code => Figure.Of(code.Of(group.Rows[0])));
        foreach (var (name, figure) in Counted(group))
        {
            row.Add(name, figure);
        }

        return row;
    }

    private Dictionary<string, Figure> Counted(Group<T> group) => Figures.ToDictionary(figure => figure.Name, figure => figure.Of(group));
}

/// <summary>A column of codes.</summary>
/// <param name="Of">The code of a row; null where it has none.</param>
internal sealed record CodeColumn<T>(string Name, Func<T, string?> Of);

/// <summary>A column of figures.</summary>
/// <param name="Of">The figure of a group of rows.</param>
internal sealed record CountedColumn<T>(string Name, FigureUnit Unit, Func<Group<T>, Figure> Of);
