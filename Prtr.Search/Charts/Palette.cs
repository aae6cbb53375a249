namespace Prtr.Search.Charts;

/// <summary>The tones as colours, the same on pages and on paper.</summary>
public static class Palette
{
    // Each stands out from the paper by 3 to 1 and more, dark and light in turn, for who does not tell their hues.
    private static readonly Tone[] SeriesTones = [Tone.Accent, Tone.Tint4, Tone.Violet, Tone.Green, Tone.Muted, Tone.Rose];

    /// <summary>From little to much.</summary>
    public static IReadOnlyList<Tone> Steps { get; } = [Tone.Tint1, Tone.Tint2, Tone.Tint3, Tone.Tint4, Tone.Accent];

    /// <summary>Six hexadecimal digits; null for <see cref="Tone.None"/>.</summary>
    public static string? Hex(Tone tone) => tone switch
    {
        Tone.Paper => "FFFFFF",
        Tone.Text => "1A2023",
        Tone.Muted => "54616A",
        Tone.Line => "D5DCE0",
        Tone.Empty => "F0F2F3",
        Tone.Mark => "9A4A00",
        Tone.Tint1 => "E1EDF1",
        Tone.Tint2 => "B4D2DC",
        Tone.Tint3 => "7FB0C0",
        Tone.Tint4 => "41849B",
        Tone.Accent => "00566F",
        Tone.Violet => "5B3F8C",
        Tone.Green => "3F8F4F",
        Tone.Rose => "C2527F",
        _ => null,
    };

    /// <summary>The tone of text that stands on a tone.</summary>
    public static Tone On(Tone ground) => ground is Tone.Accent or Tone.Tint4 or Tone.Mark or Tone.Muted or Tone.Violet or Tone.Green or Tone.Rose ? Tone.Paper : Tone.Text;

    /// <summary>The tones of a chart's series: the first that is not marked has the accent.</summary>
    public static IReadOnlyList<Tone> Of(Chart chart)
    {
        var plain = 0;
        return [.. chart.Series.Select(series => series.Marked ? Tone.Mark : SeriesTones[plain++ % SeriesTones.Length])];
    }
}
