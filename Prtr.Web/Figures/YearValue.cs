namespace Prtr.Web.Figures;

/// <summary>A year of a chart.</summary>
/// <param name="Value">In the unit of the chart; null when there is nothing to draw.</param>
/// <param name="Accidental">The part of the value that was accidental.</param>
/// <param name="Withheld">Whether something is confidential, so that the true value is higher or unknown.</param>
/// <param name="Break">Whether figures before this year were made in another way and should not be compared.</param>
public sealed record YearValue(int Year, decimal? Value, decimal Accidental = 0, bool Withheld = false, bool Break = false);
