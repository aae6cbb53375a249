using System.Globalization;
using System.Resources;
using Prtr.Ingest.Review.Figures;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Review.Indicators;

/// <summary>What indicators, tables, columns and reasons are called, in the three languages.</summary>
public static class IndicatorTexts
{
    private static readonly ResourceManager Texts = new("Prtr.Ingest.Review.Resources.IndicatorTexts", typeof(IndicatorTexts).Assembly);

    /// <summary>The text in all languages.</summary>
    public static Names Names(string key) => new(Get(key, "kk"), Get(key, "ru"), Get(key, "en"));

    /// <summary>Why a figure is not given, in words.</summary>
    /// <param name="reason">One of <see cref="Reasons"/>.</param>
    public static string Reason(string reason, string language) => Get("reason." + reason, language);

    internal static FigureColumn Column(string name, FigureUnit unit) => new(name, unit, Names("column." + name));

    private static string Get(string key, string language) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new MissingManifestResourceException($"{key} has no text in {language}.");
}
