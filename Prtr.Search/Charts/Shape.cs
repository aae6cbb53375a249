namespace Prtr.Search.Charts;

/// <summary>A part of a drawing. Places and sizes are in the drawing's pixels.</summary>
public abstract record Shape;

/// <summary>A point of a drawing.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A filled rectangle.</summary>
/// <param name="Hint">Shown when pointed at; null for none.</param>
public sealed record Box(double X, double Y, double Width, double Height, Tone Fill, string? Hint = null) : Shape;

/// <summary>Straight lines from point to point.</summary>
/// <param name="Thickness">In pixels.</param>
public sealed record Stroke(IReadOnlyList<Spot> Points, Tone Tone, double Thickness = 1, bool Dashed = false) : Shape;

/// <summary>A filled outline.</summary>
/// <param name="Edge">The line around it.</param>
/// <param name="Hint">Shown when pointed at; null for none.</param>
/// <param name="Link">Where a page leads from here; paper has no links.</param>
/// <param name="Together">Whether all rings are filled, also where they meet, if they turn the same way; else rings inside a ring are holes (even-odd).</param>
public sealed record Area(IReadOnlyList<IReadOnlyList<Spot>> Rings, Tone Fill, Tone Edge = Tone.Paper, string? Hint = null, string? Link = null, bool Together = false) : Shape;

/// <summary>A line of text.</summary>
/// <param name="Y">The line that letters stand on.</param>
/// <param name="Size">Height of the type in pixels.</param>
/// <param name="Halo">Whether its letters have the paper around them, so that they are read over lines.</param>
public sealed record Label(double X, double Y, string Text, Anchor Anchor = Anchor.Start, Tone Tone = Tone.Text, double Size = Label.Normal, bool Strong = false, bool Halo = false) : Shape
{
    public const double Normal = 13;
    public const double Small = 11.5;
}

/// <summary>Which point of a text its place is.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}
