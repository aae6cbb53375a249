using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>Where the facility is: the unit of its KATO and all units that it lies in.</summary>
internal sealed class RegionFacet() : Facet("region")
{
    public override string Example => "350000000";

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; } = ["kato"];

    internal override ClausePart Part => ClausePart.Place;

    /// <summary>The oblast or city of republican significance.</summary>
    internal override IReadOnlyList<RecordDimension> Dimensions { get; } = [RecordDimension.Of("region", report => report.Kato.Region.Value)];

    public override bool IsListed(string value, ReferenceData reference) => Places.IsKnown(value, reference);

    public override string? Wider(string value, ReferenceData reference) => Places.Wider(value);

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => Places.WithWider(codes[0]!);

    internal override string Condition(string value, string row, Func<object, string> add) => Places.Inside(value, row + ".kato", add);

    internal override string? Label(string value, FacetLabels labels) => labels.Unit(value);

    protected override bool IsWellShaped(string value) => Kato.TryParse(value, out _);
}
