using System.Globalization;
using System.Text.Json.Serialization;

namespace Prtr.Search.Review.Figures;

/// <summary>A cell of a table of figures: a code, a count, an exact amount, or the reason why there is none. The default is an empty cell.</summary>
[JsonConverter(typeof(FigureJsonConverter))]
public readonly record struct Figure
{
    private Figure(string? text, long? count, string? reason) => (Text, Count, Reason) = (text, count, reason);

    /// <summary>The code or name, or the amount as an invariant decimal without trailing zeros.</summary>
    public string? Text { get; }

    public long? Count { get; }

    /// <summary>Why the figure cannot be given: one of <see cref="Reasons"/>.</summary>
    public string? Reason { get; }

    /// <summary>The count or exact amount; null when there is none. Only asked of columns that hold figures.</summary>
    public decimal? Amount => Text is null ? Count : decimal.Parse(Text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static Figure Of(string? text) => new(text, null, null);

    public static Figure Of(long count) => new(null, count, null);

    public static Figure Exact(decimal amount) =>
        new((amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture), null, null);

    public static Figure NotGiven(string reason) => new(null, null, reason);
}
