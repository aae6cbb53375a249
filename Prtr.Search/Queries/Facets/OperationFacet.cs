using System.Text.RegularExpressions;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>What becomes of waste: the mark as R or D, and the operation where it is given.</summary>
internal sealed partial class OperationFacet() : Facet("operation")
{
    public override string Example => "R";

    public override Comparison<string> Order => NumberOrder.Compare;

    internal override IReadOnlyList<string> Columns { get; } = ["treatment", "operation"];

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } = [new("operation", record => record.Operation ?? record.Treatment?.Code())];

    public override string? Wider(string value, ReferenceData reference) => value.Length > 1 ? value[..1] : null;

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => codes.OfType<string>();

    internal override string Condition(string value, string row, Func<object, string> add) =>
        $"{row}.{(value.Length == 1 ? "treatment" : "operation")} = {add(value)}";

    internal override string? Label(string value, FacetLabels labels) => Marks.Label(value, labels) ?? Code(value, labels);

    internal override string InSentence(string value, FacetLabels labels) => Marks.InSentence(value, labels) ?? Code(value, labels) ?? value;

    protected override bool IsWellShaped(string value) => Shape().IsMatch(value);

    private static string? Code(string value, FacetLabels labels) =>
        labels.Reference.Operations.TryGetValue(value, out var operation) ? $"{value} {operation.Names.In(labels.Language)}" : null;

    [GeneratedRegex(@"^(R([1-9]|1[0-3])?|D([1-9]|1[0-5])?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
