namespace Prtr.Ingest.Form;

/// <summary>An entry of a drop-down list of the form: the code, then what it means (<c>24 · Цинк и его соединения</c>).</summary>
public static class ListEntry
{
    private const string Between = " · ";

    public static string Of(string code, string name) => code + Between + name;

    /// <summary>The code of an entry; the trimmed text itself when it is none.</summary>
    public static string CodeOf(string text)
    {
        var end = text.IndexOf(Between, StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim();
    }
}
