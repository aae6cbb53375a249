using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>Into what a release went.</summary>
internal sealed class MediumFacet() : ListedFacet("medium", "medium", "air", "water", "land")
{
    internal override ClausePart Part => ClausePart.Woven;

    internal override IReadOnlyList<RecordDimension> Dimensions => [new("medium", record => record.Medium?.Code(), AsListed)];

    internal override string InSentence(string value, FacetLabels labels) => labels.Say("to_" + value);
}
