namespace Prtr.Ingest.Remarks;

/// <summary>
/// How much is said about the reports of one delivery together: so many remarks for its bytes. When they are used up, each further report still says
/// why it is not accepted, in its first error.
/// </summary>
/// <param name="bytes">Of the delivery.</param>
public sealed class RemarkBudget(long bytes)
{
    private const int Always = 10_000;
    private const int BytesForOne = 100;

    private long left = Math.Max(Always, bytes / BytesForOne);

    /// <summary>What is said of the remarks on one report.</summary>
    public IReadOnlyList<Remark> Spend(IReadOnlyList<Remark> remarks)
    {
        var said = remarks.Count <= Math.Max(left, 1) ? remarks : RemarkCap.Of(remarks, most: 1);
        left -= said.Count;
        return said;
    }
}
