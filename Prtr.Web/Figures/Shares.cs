namespace Prtr.Web.Figures;

/// <summary>Parts of a whole as people read them.</summary>
public static class Shares
{
    private const string None = "–";

    /// <summary>The part in per cent with one decimal; a part too small for it as "under 0.1", a dash when there is no whole.</summary>
    public static string Percent(decimal part, decimal whole) => (part, whole) switch
    {
        (_, <= 0) => None,
        (0, _) => "0\u00A0%",
        _ when part / whole < 0.0005m => "<\u00A0" + Written(0.1m),
        _ => Written(Math.Round(part / whole * 100, 1)),
    };

    /// <summary>The change against the value before, in per cent with its sign; a dash when there was none.</summary>
    public static string Change(decimal now, decimal before)
    {
        if (before <= 0)
        {
            return None;
        }

        var change = Math.Round((now - before) / before * 100, 1);
        return (change > 0 ? "+" : "") + Written(change);
    }

    private static string Written(decimal percent) => percent.ToString("#,0.#", Show.Numbers) + "\u00A0%";
}
