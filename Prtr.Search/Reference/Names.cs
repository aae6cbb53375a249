namespace Prtr.Search.Reference;

/// <summary>A name in the register's three languages; a missing one falls back to Russian, then English.</summary>
/// <param name="Kk">Kazakh; empty when there is none.</param>
/// <param name="Ru">Russian; empty when there is none.</param>
/// <param name="En">English; empty when there is none.</param>
public sealed record Names(string Kk, string Ru, string En)
{
    /// <summary>The name in the language, or the first there is in the order Russian, English, Kazakh.</summary>
    public string In(string language) => InWithLanguage(language).Text;

    /// <summary>The name with the language that it is really in, so that a page can mark a fallback.</summary>
    public (string Text, string Language) InWithLanguage(string language)
    {
        var own = language switch { "kk" => Kk, "ru" => Ru, _ => En };
        return own is { Length: > 0 } ? (own, language)
            : Ru is { Length: > 0 } ? (Ru, "ru")
            : En is { Length: > 0 } ? (En, "en")
            : (Kk, "kk");
    }
}
