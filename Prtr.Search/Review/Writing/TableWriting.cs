using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Indicators;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Writing;

/// <summary>Turns tables of figures into tables of the publication.</summary>
/// <param name="changes">What has changed since the figures were frozen; none for a draft.</param>
internal sealed class TableWriting(CodeNames names, string language, IReadOnlyList<FigureChange> changes)
{
    private readonly Dictionary<(string, string, string), FigureChange> changed = changes.ToDictionary(change => (change.Table, change.Row, change.Column));

    // Of tonnes as many decimals as there are kilograms, so that the digits of a column stand under each other.
    private const int Kilograms = 3;

    /// <summary>A row for each row, in the columns named; all of them when none is.</summary>
    /// <param name="part">What the caption says beside the title, when a table is shown in parts; also ends its id.</param>
    public TableBlock Plain(FigureTable table, IReadOnlyList<string>? columns = null, string? part = null)
    {
        var shown = columns is null ? table.Columns : [.. columns.Select(name => table.Columns.First(column => column.Name == name))];
        var codes = shown.Count(column => column.IsCode);
        return Framed(table, part) with
        {
            Columns = [.. shown.Select(Heading)],
            Rows = [.. table.Rows.Select(row => shown.Select(column => Cell(table, column, row)).ToList())],
            Total = table.Total is not { } total ? null
                : [new TextCell(WritingTexts.Get("total", language)), .. Enumerable.Repeat(new TextCell(""), codes - 1), .. shown.Skip(codes).Select(column => total.ContainsKey(column.Name) ? Cell(table, column, total) : new TextCell(""))],
        };
    }

    /// <summary>A row for each combination of the first codes, a column for each of the last, with one figure in each cell.</summary>
    /// <param name="across">The columns of codes that become columns of the publication.</param>
    public TableBlock Matrix(FigureTable table, IReadOnlyList<string> across, string figure)
    {
        var unit = table.Columns.First(column => column.Name == figure);
        var down = table.Columns.Where(column => column.IsCode && !across.Contains(column.Name)).ToList();
        string Key(IReadOnlyDictionary<string, Figure> row, IEnumerable<string> codes) => string.Join('|', codes.Select(code => row[code].Text));
        var heads = CodeOrder.Sort(table.Rows, across)
            .Select(row => (Key: Key(row, across), Text: string.Join(", ", across.Select(code => names.Of(code, row[code])))))
            .DistinctBy(head => head.Key)
            .ToList();
        var rows = table.Rows.GroupBy(row => Key(row, down.Select(column => column.Name))).Select(group =>
        {
            var cells = group.ToDictionary(row => Key(row, across), row => Cell(table, unit, row));
            return down.Select(column => Cell(table, column, group.First())).Concat(heads.Select(head => cells.GetValueOrDefault(head.Key, new TextCell("–")))).ToList();
        });
        return Framed(table, null) with
        {
            Unit = UnitName(unit.Unit),
            Columns = [.. down.Select(Heading), .. heads.Select(head => new ReviewColumn(head.Text, ReviewColumnKind.Number))],
            Rows = [.. rows],
        };
    }

    /// <summary>The table with the reason in place of its rows.</summary>
    public TableBlock WithoutRows(TableBlock table, string reason) => table with { Rows = [], Note = IndicatorTexts.Reason(reason, language) };

    private TableBlock Framed(FigureTable table, string? part) => new(part is null ? table.Id : $"{table.Id}-{part}", Caption(table, part), [], [])
    {
        Note = table.NotGiven is { } reason ? IndicatorTexts.Reason(reason, language) : null,
        Source = $"/{language}/{table.Link}",
    };

    private string Caption(FigureTable table, string? part) =>
        table.Title.In(language) + (part is null ? "" : ": " + WritingTexts.Get("part." + part, language));

    private ReviewColumn Heading(FigureColumn column) => new(
        UnitName(column.Unit) is { } unit ? $"{column.Title.In(language)}, {unit}" : column.Title.In(language),
        column.IsCode ? ReviewColumnKind.Text : ReviewColumnKind.Number)
    {
        Title = column.Title.In(language),
    };

    private string? UnitName(FigureUnit unit) => unit switch
    {
        FigureUnit.Kg => WritingTexts.Get("unit.kg", language),
        FigureUnit.T => WritingTexts.Get("unit.t", language),
        _ => null,
    };

    private ReviewCell Cell(FigureTable table, FigureColumn column, IReadOnlyDictionary<string, Figure> row)
    {
        var key = row == table.Total ? FigureChange.Total : changed.Count > 0 ? FigureChange.KeyOf(table, row) : "";
        var cell = column.IsCode ? Code(column, row) : Number(column, row[column.Name]);
        return changed.TryGetValue((table.Id, key, column.Name), out var change) ? cell with { Today = Today(column, change) } : cell;
    }

    private ReviewCell Code(FigureColumn column, IReadOnlyDictionary<string, Figure> row) => (column.Name, row[column.Name]) switch
    {
        ("facility", var id) => new CodeCell(id.Text ?? ""),
        ("facility_name", var name) => new TextCell(Reported(name)) { Link = names.Link("facility", row["facility"]) },
        (_, var name) when column.Unit == FigureUnit.Text => new TextCell(Reported(name)),
        (_, var code) => new TextCell(names.Of(column.Name, code)) { Link = names.Link(column.Name, code) },
    };

    // In Latin letters for English readers; the facility's number beside it leads to what was reported.
    private string Reported(Figure name) => LegalForms.NameIn(name.Text ?? "", language);

    private ReviewCell Number(FigureColumn column, Figure figure) => (column.Unit, figure) switch
    {
        (_, { Reason: { } reason }) => new MissingCell(IndicatorTexts.Reason(reason, language)),
        (FigureUnit.Count, _) => new CountCell(figure.Count ?? 0),
        (FigureUnit.Percent, _) => new PercentCell((figure.Amount ?? 0) / 100),
        (FigureUnit.T, _) => new DecimalCell(figure.Amount ?? 0, Kilograms) { Unit = "t" },
        (FigureUnit.Kg, _) => new DecimalCell(figure.Amount ?? 0) { Unit = "kg" },
        _ => new DecimalCell(figure.Amount ?? 0),
    };

    private string Today(FigureColumn column, FigureChange change) =>
        change.Today is { } figure ? ReviewCellText.Of(Number(column, figure), language) : WritingTexts.Get("row-gone", language);
}
