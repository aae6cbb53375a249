namespace Prtr.Tests.BrokenSamples;

/// <summary>Files with one fault, and the one remark that reading and checking them gives.</summary>
/// <param name="What">The fault, for people.</param>
/// <param name="Files">Paths below <c>data-samples/broken</c>, and contents.</param>
internal sealed record BrokenSample(string What, IReadOnlyList<(string Path, byte[] Content)> Files, ExpectedRemark Remark);

/// <summary>A line of <c>expected.csv</c>.</summary>
/// <param name="File">Path below <c>data-samples/broken</c>; in an archive followed by the entry's.</param>
/// <param name="Level">E, W or I.</param>
/// <param name="Sheet">Empty in CSV.</param>
internal sealed record ExpectedRemark(string File, string Code, string Level, string Sheet = "", int Row = 0, int Column = 0)
{
    public override string ToString() => FormattableString.Invariant($"{File},{Code},{Level},{Sheet},{Row},{Column}");
}
