using System.Globalization;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Documents;

/// <summary>The few words that writers add to a document, in kk, ru and en.</summary>
internal static class DocumentWords
{
    private static readonly TextResource Texts = new(typeof(DocumentWords));

    public static string Get(string name, string language) => Texts.Get(language, name);

    /// <summary>Which data the document was made from, and of which day.</summary>
    public static string Release(ReviewDocument document) =>
        string.Format(CultureInfo.InvariantCulture, Get("Release", document.Language), document.DataRelease, ReaderDates.In(document.Language, document.DataReleaseDate));

    /// <summary>The unit of a table as its own line; null when its columns name theirs.</summary>
    public static string? Unit(TableBlock table, string language) =>
        table.Unit is null ? null : $"{Get("Unit", language)}: {table.Unit}";
}
