using System.Text.RegularExpressions;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>Where a transfer went: the country, the receiving site's unit and those that it lies in, and the receiver as <c>receiver:BIN</c>.</summary>
internal sealed partial class DestinationFacet() : Facet("destination")
{
    private const string Receiver = "receiver:";

    public override string Example => "KZ";

    internal override IReadOnlyList<string> Columns { get; } = ["destination_country", "destination_kato", "receiver_bin"];

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } =
    [
        new("destination", record => record.DestinationKato?.Region.Value ?? record.DestinationCountry),
        new("country", record => record.DestinationCountry),
        new("receiver", record => record.ReceiverBin is { } bin ? Receiver + bin.Value : null),
    ];

    public override bool IsListed(string value, ReferenceData reference) => Places.IsKnown(value, reference);

    public override string? Wider(string value, ReferenceData reference) => Places.Wider(value);

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) =>
    [
        .. codes[0] is { } country ? [country] : Array.Empty<string>(),
        .. codes[1] is { } kato ? Places.WithWider(kato) : [],
        .. codes[2] is { } bin ? [Receiver + bin] : Array.Empty<string>(),
    ];

    internal override string Condition(string value, string row, Func<object, string> add) =>
        Kato.TryParse(value, out _) ? Places.Inside(value, row + ".destination_kato", add)
        : value.Split(':') is [_, var bin] ? $"{row}.receiver_bin = {add(new Bin(bin))}"
        : $"{row}.destination_country = {add(value)}";

    internal override string? Label(string value, FacetLabels labels) => value.Split(':') is [_, var receiver]
        ? labels.Names.Operator(new Bin(receiver))
        : labels.Unit(value) ?? labels.Reference.Countries.GetValueOrDefault(value)?.Names.In(labels.Language);

    internal override string InSentence(string value, FacetLabels labels) => value.Split(':') is [_, var bin]
        ? labels.Say("receiver", Label(value, labels) ?? labels.Say("bin", bin))
        : Label(value, labels) ?? value;

    protected override bool IsWellShaped(string value) => Shape().IsMatch(value);

    [GeneratedRegex(@"^([A-Z]{2}|[0-9]{9}|receiver:[0-9]{12})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
