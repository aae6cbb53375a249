namespace Prtr.Search.Reference.Matching;

/// <summary>What a text in a code's place was taken for.</summary>
public enum MatchKind
{
    /// <summary>Nothing in the list.</summary>
    Unknown = 0,

    /// <summary>The code itself, in one of its spellings.</summary>
    Code = 1,

    /// <summary>A name, in one of the three languages.</summary>
    Name = 2,
}

/// <param name="Code">The code; null when unknown.</param>
/// <param name="Suggestion">For an unknown text one typing error away from exactly one entry: that entry's text, not taken over.</param>
public readonly record struct Match(MatchKind Kind, string? Code, string? Suggestion);
