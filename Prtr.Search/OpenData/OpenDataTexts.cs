using Prtr.Search.Text;

namespace Prtr.Search.OpenData;

/// <summary>Words about open data in the three languages.</summary>
public static class OpenDataTexts
{
    private static readonly TextResource Resources = new(typeof(OpenDataTexts));

    /// <param name="language">kk, ru or en.</param>
    public static string Get(string language, string name, params object[] values) => Resources.Get(language, name, values);

    /// <summary>What a file holds, with its year.</summary>
    public static string Title(BulkFile file, string language)
    {
        var table = Get(language, "Title." + (file.Table?.Name ?? "database"));
        return file.Year is { } year ? Get(language, "OfYear", table, year)
            : file.Table is { HasYears: true } ? Get(language, "OfAllYears", table)
            : table;
    }
}
