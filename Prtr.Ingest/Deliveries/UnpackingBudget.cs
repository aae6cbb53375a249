using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>What all archives and mails of one delivery may hold together, however they are nested.</summary>
internal sealed class UnpackingBudget(ReadLimits limits)
{
    private int files = limits.Entries;
    private long bytes = limits.UnpackedBytes;

    /// <exception cref="UnreadableFileException">There is more in it than the delivery may hold.</exception>
    public void Take(ReportFile container, int depth, int count, long length)
    {
        files -= count;
        bytes -= length;
        var reason = depth > limits.Nesting ? UnreadableReasons.NestedTooDeep
            : files < 0 ? UnreadableReasons.TooManyEntries
            : bytes < 0 ? UnreadableReasons.TooMuchInside
            : null;
        if (reason is not null)
        {
            throw new UnreadableFileException(RemarkKinds.ArchiveUnsafe.At(new Place(container.Name), null, reason));
        }
    }
}
