using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Sql;

namespace Prtr.Search.Review.Indicators;

/// <summary>Makes tables of figures.</summary>
internal static class Tabulated
{
    /// <param name="rows">In their order.</param>
    public static FigureTable Of(string id, string link, IReadOnlyList<FigureColumn> columns, IReadOnlyList<IReadOnlyDictionary<string, Figure>> rows) =>
        new(id, IndicatorTexts.Names("table." + id), ReviewSql.Of(id), link, columns, rows, NotGiven: rows.Count == 0 ? Reasons.NothingReported : null);

    /// <summary>A table that compares with the year before, when that is not published.</summary>
    public static FigureTable WithoutYearBefore(string id, string link, IReadOnlyList<FigureColumn> columns) =>
        Of(id, link, columns, []) with { NotGiven = Reasons.FirstYear };

    public static FigureColumn Code(string name) => IndicatorTexts.Column(name, FigureUnit.Code);

    public static FigureColumn Count(string name) => IndicatorTexts.Column(name, FigureUnit.Count);

    public static FigureColumn Text(string name) => IndicatorTexts.Column(name, FigureUnit.Text);
}
