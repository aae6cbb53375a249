using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Prtr.Search.Review.Figures;

/// <summary>The review as JSON; the same figures give the same bytes.</summary>
[JsonSerializable(typeof(ReviewFigures))]
public sealed partial class ReviewJson : JsonSerializerContext
{
    private static readonly ReviewJson Written = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    });

    public static byte[] Bytes(ReviewFigures figures) => JsonSerializer.SerializeToUtf8Bytes(figures, Written.ReviewFigures);

    /// <exception cref="JsonException">It is not a review.</exception>
    public static ReviewFigures Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Written.ReviewFigures) ?? throw new JsonException("The review is null.");
}
