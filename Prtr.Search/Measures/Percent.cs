namespace Prtr.Search.Measures;

/// <summary>Shares and changes in per cent. Half goes away from zero, so that page, API, workbook and review round alike.</summary>
public static class Percent
{
    /// <summary>The part in per cent of the whole; null when one of them is not given, or the whole is zero.</summary>
    public static decimal? Share(decimal? part, decimal? whole, int decimals) =>
        part is { } some && whole is { } all and > 0 ? Math.Round(some / all * 100, decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>The change against the value before, in per cent of that; null when one of them is not given, or nothing was there before.</summary>
    public static decimal? Change(decimal? now, decimal? before, int decimals) => Share(now - before, before, decimals);
}
