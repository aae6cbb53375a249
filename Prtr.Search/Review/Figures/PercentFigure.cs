using Prtr.Search.Measures;

namespace Prtr.Search.Review.Figures;

/// <summary>Shares and changes as figures with one decimal, or the reason why there is none.</summary>
internal static class PercentFigure
{
    private const int Decimals = 1;

    /// <summary>The part in per cent of the whole; not given when one of them is not, or the whole is zero.</summary>
    public static Figure Share(Figure part, Figure whole) =>
        Percent.Share(part.Amount, whole.Amount, Decimals) is { } share ? Figure.Exact(share)
        : whole.Amount == 0 ? Figure.NotGiven(Reasons.NothingReported)
        : Figure.NotGiven(part.Reason ?? whole.Reason ?? Reasons.NothingReported);

    /// <summary>The change against the value before; not given when one of them is not, or nothing was there before.</summary>
    public static Figure Change(Figure now, Figure before) =>
        Percent.Change(now.Amount, before.Amount, Decimals) is { } change ? Figure.Exact(change)
        : now.Amount is null ? Figure.NotGiven(now.Reason ?? Reasons.NothingReported)
        : Figure.NotGiven(before.Reason is null or Reasons.Withheld ? Reasons.NoValueBefore : before.Reason);
}
