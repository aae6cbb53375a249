namespace Prtr.Search.Exports;

/// <summary>Text that a spreadsheet would take for a formula.</summary>
public static class FormulaGuard
{
    /// <summary>Whether the text begins with a sign that starts a formula, of the usual width or, as some spreadsheets take them, of twice the width, or with a control character that hides one.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
