using Prtr.Search.Reference;

namespace Prtr.Search.Review.Figures;

/// <summary>One indicator of the yearly review.</summary>
/// <param name="Number">Its number in the review, from 1.</param>
/// <param name="Definition">What is counted, from what, and what is not.</param>
public sealed record Indicator(string Id, int Number, Names Title, Names Definition, IReadOnlyList<FigureTable> Tables);
