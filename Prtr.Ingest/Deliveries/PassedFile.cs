using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>A file of a delivery that is not given to the readers.</summary>
/// <param name="File">Its name is the path in the delivery.</param>
/// <param name="Why">One of <see cref="PassedReasons"/>, or the code of the remark.</param>
/// <param name="Remark">Of level E when a report may be lost with the file; null where nobody need be told, as for the text of a mail.</param>
public sealed record PassedFile(ReportFile File, FileFate Fate, string Why, Remark? Remark)
{
    internal static PassedFile Damaged(ReportFile file)
    {
        var remark = RemarkKinds.FileUnreadable.At(new Place(file.Name), null, UnreadableReasons.Damaged);
        return new PassedFile(file, FileFate.Unreadable, remark.Code, remark);
    }

    /// <summary>A file of which nothing but its name can be had.</summary>
    internal static PassedFile Unreadable(string name, Remark remark) =>
        new(new ReportFile(name, 0, () => throw new UnreadableFileException(remark)), FileFate.Unreadable, remark.Code, remark);

    internal static PassedFile Refused(ReportFile file, Remark remark) => new(file, FileFate.Refused, remark.Code, remark);

    internal static PassedFile NotAReport(ReportFile file, string reason) =>
        new(file, FileFate.NotAReport, reason, RemarkKinds.FileNotAReport.At(new Place(file.Name), null, file.Name, reason));

    /// <summary>A file that may well hold a report and cannot be read as it is.</summary>
    internal static PassedFile Lost(ReportFile file, FileFate fate, string reason) =>
        new(file, fate, reason, RemarkKinds.FilePassedOver.At(new Place(file.Name), null, file.Name, reason));

    internal static PassedFile Silent(ReportFile file, string reason) => new(file, FileFate.NotAReport, reason, null);
}
