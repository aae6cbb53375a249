using Prtr.Search.Text;

namespace Prtr.Search.Review.Writing;

/// <summary>The words of the review as a publication: sentences, headings, notes, and what codes are called.</summary>
internal static class WritingTexts
{
    private static readonly TextResource Texts = new(typeof(WritingTexts));

    public static string Get(string key, string language) => Texts.Get(language, key);

    /// <summary>The text, or null when there is none.</summary>
    public static string? Find(string key, string language) => Texts.Find(language, key);
}
