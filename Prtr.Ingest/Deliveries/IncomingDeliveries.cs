using Prtr.Ingest.Deliveries.Disk;
using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>Finds what has come in under the paths that a person names. Every file under them is in exactly one delivery.</summary>
public static class IncomingDeliveries
{
    /// <summary>Endings of the names of files that are a delivery by themselves, wherever they lie.</summary>
    public static IReadOnlyList<string> Alone { get; } = [.. FileSorts.Endings(FileSort.Report, FileSort.Archive, FileSort.Mail)];

    /// <summary>
    /// A file that is named is a delivery whatever it is. In a folder, and those below it, every mail, archive, workbook and JSON file is one,
    /// and what else lies in a folder, its CSV files above all, is another. In the order of their paths.
    /// What cannot be read, such as a pipe or a folder without rights, is a delivery that says so.
    /// </summary>
    /// <param name="followLinks">Whether links in folders are followed; else each is a delivery that says so.</param>
    public static IEnumerable<IncomingDelivery> Find(IEnumerable<string> paths, ReadLimits? limits = null, bool followLinks = true)
    {
        var known = limits ?? new ReadLimits();
        return paths.SelectMany(path => DiskEntry.Of(path) switch
        {
            { Fault: { } reason } => [NotReadable(path, reason)],
            { IsFolder: true } => DiskFolder.Tree(path, followLinks).SelectMany(folder => InFolder(folder, known)),
            _ => Named(path, known),
        });
    }

    /// <summary>A delivery as it was kept.</summary>
    /// <param name="original">The file that came; null when only the files in it were kept.</param>
    public static IncomingDelivery Kept(string name, ReportFile? original, IReadOnlyList<ReportFile> files)
    {
        var limits = new ReadLimits();
        return original is null ? Together(name, files.Select(file => (file.Name, (Func<ReportFile>)(() => file))), limits) : Opened(original.Name, () => original, limits);
    }

    /// <summary>A file of which no more was fetched than its name and size, for it is larger than any that is read.</summary>
    public static IncomingDelivery TooLarge(string name, long bytes) => Opened(name, () =>
    {
        var file = new ReportFile(name, bytes, () => Stream.Null);
        SourceGuard.CheckSize(file, new ReadLimits());
        return file;
    }, new ReadLimits());

    private static IEnumerable<IncomingDelivery> Named(string path, ReadLimits limits)
    {
        var name = Path.GetFileName(path);
        return MailFiles.IsMailbox(path) ? MailFiles.InMailbox(path, limits)
            : FileSorts.ByName(name) is FileSort.Archive or FileSort.Mail ? [Opened(name, () => DiskFile.Read(path, limits), limits)]
            : [IncomingDelivery.Of(name, () => DiskFile.Read(path, limits), file => OpenedDelivery.Of(ReportSource.Of(file)))];
    }

    private static IEnumerable<IncomingDelivery> InFolder(DiskFolder folder, ReadLimits limits)
    {
        var faults = folder.Faults.Select(fault => NotReadable(fault.Path, fault.Reason));
        if (MailFiles.IsMaildir(folder.Path))
        {
            return faults.Concat(folder.Files.Select(path => MailFiles.Mail(Path.GetFileName(path), () => DiskFile.Read(path, limits), limits)));
        }

        var mailboxes = folder.Files.Where(MailFiles.IsMailbox).ToList();
        var files = folder.Files.Except(mailboxes).Select(path => (Name: Path.GetFileName(path), Read: (Func<ReportFile>)(() => DiskFile.Read(path, limits)))).ToList();
        var own = files.Where(file => FileSorts.ByName(file.Name) is FileSort.Archive or FileSort.Mail or FileSort.Report).ToList();
        var rest = files.Except(own).ToList();
        IEnumerable<IncomingDelivery> together = rest.Count == 0 ? [] : [Together(folder.Name, rest, limits)];
        return faults.Concat(together).Concat(own.Select(file => Opened(file.Name, file.Read, limits))).Concat(mailboxes.SelectMany(path => MailFiles.InMailbox(path, limits)));
    }

    private static IncomingDelivery NotReadable(string path, string reason)
    {
        var name = DiskFolder.NameOf(path);
        return new IncomingDelivery(name, () => OpenedDelivery.Unreadable(name, UnreadableFileException.Because(name, reason).Remark));
    }

    private static IncomingDelivery Together(string name, IEnumerable<(string Name, Func<ReportFile> Read)> files, ReadLimits limits) => new(name, () =>
    {
        var sorted = new SortedFiles(name, limits);
        foreach (var file in files)
        {
            try
            {
                sorted.Add(file.Read(), 0);
            }
            catch (UnreadableFileException problem)
            {
                sorted.Passed.Add(PassedFile.Unreadable(file.Name, problem.Remark));
            }
        }

        return new OpenedDelivery(name, DeliveryChannel.Folder, null, null, sorted.Sources, sorted.Passed);
    });

    private static IncomingDelivery Opened(string name, Func<ReportFile> read, ReadLimits limits)
    {
        var sort = FileSorts.ByName(name);
        return sort == FileSort.Mail ? MailFiles.Mail(name, read, limits) : IncomingDelivery.Of(name, read, file =>
        {
            var sorted = new SortedFiles(file.Name, limits);
            sorted.Add(file, 0);
            return new OpenedDelivery(
                file.Name, sort == FileSort.Archive ? DeliveryChannel.Archive : DeliveryChannel.File, null, file, sorted.Sources, sorted.Passed);
        });
    }
}
