using Prtr.Search.Text;

namespace Prtr.Ingest.Signatures;

/// <summary>What verdicts and receipts say, in three languages.</summary>
public static class SignatureTexts
{
    private static readonly TextResource Texts = new(typeof(SignatureTexts));

    /// <param name="language">kk, ru or en.</param>
    public static string Get(string language, string key, params object[] values) => Texts.Get(language, key, values);

    /// <summary>What a field of a document that is no report is called; null when it is none of theirs.</summary>
    public static string? Field(string name, string language) => Texts.Find(language, "Field." + name);

    /// <summary>What a kind of document is called; null when there is no such kind.</summary>
    public static string? Document(string kind, string language) => Texts.Find(language, "Document." + kind);

    /// <summary>What is wrong, and what to do.</summary>
    public static string Of(SignatureVerdict verdict, string language) => Get(language, "Verdict." + verdict);
}
