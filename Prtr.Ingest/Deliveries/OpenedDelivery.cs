using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Deliveries;

/// <summary>
/// What came in as one, opened down to its last file: each is in a source for the readers or among those passed over.
/// Contents are read when they are asked for.
/// </summary>
/// <param name="Name">Of the file or folder as it came.</param>
/// <param name="Mail">Null unless it came by mail.</param>
/// <param name="Original">The file that came; null for a folder.</param>
public sealed record OpenedDelivery(
    string Name, DeliveryChannel Channel, MailFacts? Mail, ReportFile? Original, IReadOnlyList<ReportSource> Sources, IReadOnlyList<PassedFile> Passed)
{
    /// <summary>A file, or the tables of a folder, for the readers as they are.</summary>
    public static OpenedDelivery Of(ReportSource source) => source.Files is [var only]
        ? new(source.Name, DeliveryChannel.File, null, only, [source], [])
        : new(source.Name, DeliveryChannel.Folder, null, null, [source], []);

    /// <summary>One of which nothing but its name can be had.</summary>
    public static OpenedDelivery Unreadable(string name, Remark remark) => new(name, DeliveryChannel.File, null, null, [], [PassedFile.Unreadable(name, remark)]);

    /// <summary>On the files passed over, and on a delivery in which nothing looks like a report.</summary>
    public IEnumerable<Remark> Remarks
    {
        get
        {
            var remarks = Passed.Select(file => file.Remark).OfType<Remark>();
            return Sources.Count > 0 || Passed.Any(file => file.Remark is { Level: RemarkLevel.Error })
                ? remarks
                : remarks.Prepend(RemarkKinds.DeliveryWithoutReport.At(new Place(Name), null, Name));
        }
    }
}
