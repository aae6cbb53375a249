namespace Prtr.Search.Charts.Fonts;

/// <summary>The site's typeface, Source Sans 3 (SIL Open Font License), from this assembly: pictures and papers look the same wherever they are made.</summary>
public static class SiteFonts
{
    public const string Family = "Source Sans 3";
    public const string Regular = "SourceSans3-Regular.ttf";
    public const string Strong = "SourceSans3-SemiBold.ttf";

    /// <summary>The file of a face, as TrueType.</summary>
    public static byte[] Read(string face)
    {
        using var file = typeof(SiteFonts).Assembly.GetManifestResourceStream("Prtr.Search.Charts.Fonts." + face)!;
        var font = new byte[file.Length];
        file.ReadExactly(font);
        return font;
    }
}
