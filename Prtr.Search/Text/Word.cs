using Prtr.Search.Reference.Matching;

namespace Prtr.Search.Text;

/// <summary>A word as it is compared.</summary>
/// <param name="Folded">In the small alphabet of <see cref="TextFold"/>.</param>
/// <param name="Stem">The same without a common Kazakh or Russian ending.</param>
public readonly record struct Word(string Folded, string Stem)
{
    private const int ShortestWithError = 4;

    public static Word Of(string folded) => new(folded, WordStem.Of(folded));

    /// <summary>
    /// Whether what a reader typed finds a word of the register: it begins the word, or the two differ in their endings and by one typing error at most.
    /// Short words and numbers have to be typed right.
    /// </summary>
    public bool Finds(Word other) =>
        other.Folded.StartsWith(Folded, StringComparison.Ordinal)
        || string.Equals(Stem, other.Stem, StringComparison.Ordinal)
        || (Stem.Length >= ShortestWithError && other.Stem.Length >= ShortestWithError
            && TypingError.Between(Stem, other.Stem) && !HasDigit(Stem) && !HasDigit(other.Stem));

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
