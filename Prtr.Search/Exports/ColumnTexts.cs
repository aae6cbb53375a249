using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Text;

namespace Prtr.Search.Exports;

/// <summary>What the columns of exported tables hold, in words.</summary>
public static class ColumnTexts
{
    private static readonly TextResource Resources = new("Prtr.Search.Exports.Resources.ColumnTexts");

    /// <param name="language">kk, ru or en.</param>
    public static ColumnAbout Of(string column, string language) =>
        new(column, Resources.Get(language, column), Resources.Get(language, column + ".form"));
}
