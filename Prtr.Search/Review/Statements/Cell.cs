using System.Data.Common;
using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Statements;

/// <summary>A column of a statement's answer, and how its figure is read. Engines give whole numbers in different sizes.</summary>
internal sealed record Cell(string Name, FigureUnit Unit, Func<string, string>? ToCode = null)
{
    public static Cell Of(Dimension dimension) => new(dimension.Name, FigureUnit.Code, dimension.ToCode);

    public static Cell Of(Measure measure) => new(measure.Name, measure.Unit);

    /// <summary>An exact sum without any given value is withheld: rows without values are nowhere else.</summary>
    public Figure Read(DbDataReader row) => Unit switch
    {
        FigureUnit.Code or FigureUnit.Text => Figure.Of(Text(row) is { } text ? ToCode?.Invoke(text) ?? text : null),
        FigureUnit.Count => Figure.Of(Whole(row, Name) ?? 0),
        _ => Whole(row, Name + "_whole") is { } whole
            ? Figure.Exact(Quantity.Exact(((Int128)whole * Quantity.Scale) + (Whole(row, Name + "_rest") ?? 0)))
            : Figure.NotGiven(Reasons.Withheld),
    };

    private string? Text(DbDataReader row) =>
        row.GetValue(row.GetOrdinal(Name)) is var value and not DBNull ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static long? Whole(DbDataReader row, string name) =>
        row.GetValue(row.GetOrdinal(name)) is var value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
}
