using System.Globalization;
using System.Security.Cryptography;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;

namespace Prtr.Search.Review.Editions;

/// <summary>Every document of a review, made once to be kept.</summary>
public static class EditionContent
{
    /// <summary>The ending of the figures themselves, which have no language.</summary>
    public const string Figures = ".json";

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [Figures] = "application/json",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".pdf"] = "application/pdf",
        [".html"] = "text/html; charset=utf-8",
    };

    /// <summary>The name of the file of figures.</summary>
    public static string NameOfFigures(int year) => Name(year, null, Figures);

    public static IReadOnlyList<(EditionFile File, byte[] Content)> Make(ReviewFigures figures, ReviewComposer composer, bool isDemonstration)
    {
        var documents = Languages.All.ToDictionary(language => language, language => composer.Compose(figures, language, isDraft: false, isDemonstration));
        var files = new List<(EditionFile, byte[])>();
        foreach (var ending in ReviewFile.Endings.Order(StringComparer.Ordinal))
        {
            foreach (var language in ending == Figures ? [null] : (IEnumerable<string?>)Languages.All)
            {
                using var content = new MemoryStream();
                ReviewFile.WriterOf(ending)!(figures, documents[language ?? "en"], content);
                var bytes = content.ToArray();
                files.Add((
                    new(Name(figures.Year, language, ending), language, MediaTypes[ending], Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length),
                    bytes));
            }
        }

        return files;
    }

    private static string Name(int year, string? language, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"review-{year}{(language is null ? "" : "-" + language)}{ending}");
}
