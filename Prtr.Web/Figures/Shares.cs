using Percentage = Prtr.Search.Measures.Percent;

namespace Prtr.Web.Figures;

/// <summary>Parts of a whole as people read them.</summary>
public static class Shares
{
    private const string None = "–";
    private const int Decimals = 1;

    /// <summary>The part in per cent with one decimal; a part too small for it as "under 0.1", a dash when there is no whole.</summary>
    public static string Percent(decimal part, decimal whole) => (part, whole) switch
    {
        (_, <= 0) => None,
        (0, _) => "0\u00A0%",
        _ when part / whole < 0.0005m => "<\u00A0" + Written(0.1m),
        _ => Written(Percentage.Share(part, whole, Decimals)!.Value),
    };

    /// <summary>The same of a part that is in per cent already.</summary>
    public static string Percent(decimal percent) => percent is > 0 and < 0.1m ? "<\u00A0" + Written(0.1m) : Written(percent);

    /// <summary>The change against the value before, in per cent with its sign; a dash when there was none.</summary>
    public static string Change(decimal now, decimal before)
    {
        var change = Percentage.Change(now, before, Decimals);
        return change is { } percent ? (percent > 0 ? "+" : "") + Written(percent) : None;
    }

    private static string Written(decimal percent) => percent.ToString("#,0.#", Show.Numbers) + "\u00A0%";
}
