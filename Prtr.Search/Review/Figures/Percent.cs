namespace Prtr.Search.Review.Figures;

/// <summary>Shares and changes, in per cent with one decimal; half a tenth goes away from zero.</summary>
internal static class Percent
{
    /// <summary>The part in per cent of the whole; not given when one of them is not, or the whole is zero.</summary>
    public static Figure Share(Figure part, Figure whole) => (part.Amount, whole.Amount) switch
    {
        ({ } some, { } all and > 0) => Of(some / all),
        (_, 0) => Figure.NotGiven(Reasons.NothingReported),
        _ => Figure.NotGiven(part.Reason ?? whole.Reason ?? Reasons.NothingReported),
    };

    /// <summary>The change against the value before; not given when one of them is not, or nothing was there before.</summary>
    public static Figure Change(Figure now, Figure before) => (now.Amount, before.Amount) switch
    {
        ({ } later, { } earlier and > 0) => Of((later - earlier) / earlier),
        (null, _) => Figure.NotGiven(now.Reason ?? Reasons.NothingReported),
        _ when before.Reason is null or Reasons.Withheld => Figure.NotGiven(Reasons.NoValueBefore),
        _ => Figure.NotGiven(before.Reason),
    };

    private static Figure Of(decimal share) => Figure.Exact(Math.Round(share * 100, 1, MidpointRounding.AwayFromZero));
}
