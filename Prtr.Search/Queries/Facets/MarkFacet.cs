using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>The mark of a transfer of waste over all operations: R for recovery (В), D for disposal (У).</summary>
internal sealed class MarkFacet() : ListedFacet("mark", "treatment", "R", "D")
{
    internal override IReadOnlyList<RecordDimension> Dimensions => [new("mark", record => record.Treatment?.Code(), AsListed)];

    internal override string? Label(string value, FacetLabels labels) => Marks.Label(value, labels);

    internal override string InSentence(string value, FacetLabels labels) => Marks.InSentence(value, labels)!;
}
