using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Files;

/// <summary>A file that reading cannot go on with, as the remark that says so; <see cref="ReportReader"/> turns it into an outcome.</summary>
internal sealed class UnreadableFileException(Remark remark) : Exception(remark.Code)
{
    public Remark Remark { get; } = remark;

    public static UnreadableFileException Because(string file, string reason) =>
        new(RemarkKinds.FileUnreadable.At(new Place(file), null, reason));
}
