using Prtr.Search.Columns;
using Prtr.Search.Reference;

namespace Prtr.Search.OpenData;

/// <summary>What bulk files are made from.</summary>
/// <param name="Notice">What is to be said with the data wherever they go, in the three languages; null when there is nothing.</param>
internal sealed record BulkSource(ReleasedData Data, ReferenceData Reference, string? Notice)
{
    /// <summary>Bulk files are one for all languages: names stand in Russian, in which operators report; the reference lists have all three.</summary>
    public RecordNames Names { get; } = new(Reference, "ru");
}
