using Prtr.Search.Text;

namespace Prtr.Search.Columns;

/// <summary>What the columns of exported tables hold, in words.</summary>
public static class ColumnTexts
{
    private static readonly TextResource Resources = new(typeof(ColumnTexts));

    /// <param name="language">kk, ru or en.</param>
    public static ColumnAbout Of(string column, string language) =>
        new(column, Resources.Get(language, column), Resources.Get(language, column + ".form"));
}

/// <summary>What a column holds, in one language.</summary>
/// <param name="Form">Unit, or what the values look like.</param>
public sealed record ColumnAbout(string Name, string Meaning, string Form);
