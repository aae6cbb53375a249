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

    /// <summary>A substance that is not in the list, rather than one that could not be understood; the suggestion, if any, only resembles it.</summary>
    NotListed = 3,
}

/// <param name="Code">The code; null when unknown.</param>
/// <param name="Suggestion">For an unknown text one typing error away from exactly one entry: that entry's text, not taken over.</param>
public readonly record struct Match(MatchKind Kind, string? Code, string? Suggestion)
{
    /// <summary>What the quantity of a name of the emission inventories has to be expressed as for the register, such as <c>HF</c>; null when it is the same.</summary>
    public string? ExpressAs { get; init; }
}
