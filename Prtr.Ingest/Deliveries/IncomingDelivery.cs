using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>A delivery that was found and not opened yet.</summary>
/// <param name="Name">Of the file or folder.</param>
/// <param name="Open">Opens it down to its last file; what cannot be opened is among its files, never an exception.</param>
public sealed record IncomingDelivery(string Name, Func<OpenedDelivery> Open)
{
    /// <param name="read">Takes the file from where it is.</param>
    internal static IncomingDelivery Of(string name, Func<ReportFile> read, Func<ReportFile, OpenedDelivery> open) => new(FileNames.Of(name), () =>
    {
        try
        {
            return open(read());
        }
        catch (UnreadableFileException problem)
        {
            return OpenedDelivery.Unreadable(FileNames.Of(name), problem.Remark);
        }
    });
}
