using Prtr.Search.Reference;
using Prtr.Search.Review.Figures;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Indicators;

/// <summary>What indicators, tables, columns and reasons are called, in the three languages.</summary>
public static class IndicatorTexts
{
    private static readonly TextResource Texts = new(typeof(IndicatorTexts));

    /// <summary>The text in all languages.</summary>
    public static Names Names(string key) => new(Texts.Get("kk", key), Texts.Get("ru", key), Texts.Get("en", key));

    /// <summary>Why a figure is not given, in words.</summary>
    /// <param name="reason">One of <see cref="Reasons"/>.</param>
    public static string Reason(string reason, string language) => Texts.Get(language, "reason." + reason);

    internal static FigureColumn Column(string name, FigureUnit unit) => new(name, unit, Names("column." + name));
}
