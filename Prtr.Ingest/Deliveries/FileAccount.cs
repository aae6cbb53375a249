using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Deliveries;

/// <summary>The account of one file of a delivery.</summary>
/// <param name="Name">The path in the delivery.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Null when it cannot be unpacked.</param>
/// <param name="Why">One of <see cref="PassedReasons"/> or the code of a remark; null when the file was read.</param>
public sealed record FileAccount(string Name, long Length, string? Sha256, FileFate Fate, string? Why)
{
    private static readonly HashSet<string> Refusals = [RemarkKinds.FileEncrypted.Code, RemarkKinds.FileHasMacros.Code, RemarkKinds.ArchiveUnsafe.Code];

    private static readonly HashSet<string> Damages =
        [RemarkKinds.FileUnreadable.Code, RemarkKinds.FileEmpty.Code, RemarkKinds.FileKindUnknown.Code, RemarkKinds.TooManyColumns.Code, RemarkKinds.TooManyRows.Code];

    /// <summary>The fate as the database and JSON have it.</summary>
    public string Word => Fate switch
    {
        FileFate.Read => "read",
        FileFate.NotAReport => "not-a-report",
        FileFate.Unreadable => "unreadable",
        _ => "refused",
    };

    /// <summary>The account of a file that was given to the readers.</summary>
    internal static FileAccount Of(ReportFile file, string? sha256, ReadOutcome outcome)
    {
        var errors = outcome.Remarks.Where(remark => remark.Level == RemarkLevel.Error).ToList();
        var fault = errors.Find(remark => remark.Place.File == file.Name && (outcome.IsUnreadable || Damages.Contains(remark.Code)))
            ?? (outcome.IsUnreadable ? errors[0] : null);
        var fate = fault is null ? FileFate.Read : Refusals.Contains(fault.Code) ? FileFate.Refused : FileFate.Unreadable;
        return new FileAccount(file.Name, file.Length, sha256, fate, fault?.Code);
    }
}
