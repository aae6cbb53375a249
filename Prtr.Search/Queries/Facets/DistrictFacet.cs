using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>The district that the facility is in; none where only the region is known.</summary>
internal sealed class DistrictFacet() : Facet("district")
{
    public override string Example => "111800000";

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; } = ["kato"];

    internal override ClausePart Part => ClausePart.Place;

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } = [RecordDimension.Of("district", report => report.Kato.District?.Value)];

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => new Kato(codes[0]!).District is { } district ? [district.Value] : [];

    internal override string Condition(string value, string row, Func<object, string> add) => Places.Inside(value, row + ".kato", add);

    // Districts of different regions share names.
    internal override string? Label(string value, FacetLabels labels) =>
        labels.Unit(value) is { } name && labels.Unit(new Kato(value).Region.Value) is { } region ? $"{name} ({region})" : null;

    protected override bool IsWellShaped(string value) => Kato.TryParse(value, out var kato) && kato.District == kato;
}
