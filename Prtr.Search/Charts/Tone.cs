namespace Prtr.Search.Charts;

/// <summary>The colours of drawings: one accent in five strengths, one mark, greys, and three more for series beside each other.</summary>
public enum Tone
{
    /// <summary>Nothing is filled.</summary>
    None,
    Paper,
    Text,
    Muted,

    /// <summary>Grid lines and frames.</summary>
    Line,

    /// <summary>An area without a value.</summary>
    Empty,

    /// <summary>What deserves a second look.</summary>
    Mark,
    Tint1,
    Tint2,
    Tint3,
    Tint4,

    /// <summary>The accent itself.</summary>
    Accent,
    Violet,
    Green,
    Rose,
}
