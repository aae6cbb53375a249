using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>What a record is: a release or a transfer. Diffuse sources are asked for here, and answered apart.</summary>
internal sealed class KindFacet() : ListedFacet("kind", "kind", "release", "wastewater", "waste", "diffuse")
{
    internal override ClausePart Part => ClausePart.Woven;

    internal override IReadOnlyList<RecordDimension> Dimensions => [new("kind", record => record.Kind.Code(), AsListed)];

    internal override string InSentence(string value, FacetLabels labels) => labels.Say(value);
}
