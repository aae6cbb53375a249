using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>Whose the facility is.</summary>
internal sealed class OperatorFacet() : Facet("operator")
{
    public override string Example => "961040902530";

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; } = ["operator_bin"];

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } = [RecordDimension.Of("operator", report => report.OperatorBin.Value)];

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => [codes[0]!];

    internal override string Condition(string value, string row, Func<object, string> add) => $"{row}.operator_bin = {add(new Bin(value))}";

    internal override string? Label(string value, FacetLabels labels) => Bin.TryParse(value, out var bin) ? labels.Names.Operator(bin) : null;

    internal override string InSentence(string value, FacetLabels labels) => Label(value, labels) ?? labels.Say("bin", value);

    protected override bool IsWellShaped(string value) => Bin.TryParse(value, out _);
}
