namespace Prtr.Search.Aggregates;

/// <summary>One measure in one cell, with what stands beside it.</summary>
/// <param name="Value">In the measure's unit; null when all values are withheld.</param>
/// <param name="Withheld">How many values are withheld, and so missing in the value.</param>
/// <param name="Whole">What shares are of, in the measure's unit; null when not asked for or withheld.</param>
/// <param name="SharePercent">Per cent of it, two decimals; null when there is no whole.</param>
/// <param name="Rank">Place among the rows of its column, from 1, equal values alike; null when not asked for, and for totals and what is put together.</param>
/// <param name="Before">The value of the year before; null when not asked for, not published or withheld.</param>
/// <param name="ChangePercent">Per cent against it, two decimals; null when it is null or zero, or a reporting threshold has changed.</param>
public sealed record Figure(decimal? Value, int Withheld, decimal? Whole, decimal? SharePercent, int? Rank, decimal? Before, decimal? ChangePercent);
