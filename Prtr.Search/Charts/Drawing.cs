namespace Prtr.Search.Charts;

/// <summary>A picture as shapes, later ones over earlier ones; SVG, PNG, PDF and text documents draw the same.</summary>
/// <param name="Width">In pixels of 1/96 inch; the origin is at the top left.</param>
/// <param name="Title">Names the picture for who cannot see it.</param>
/// <param name="Description">Says what it shows.</param>
public sealed record Drawing(double Width, double Height, string Language, string Title, string Description, IReadOnlyList<Shape> Shapes);
