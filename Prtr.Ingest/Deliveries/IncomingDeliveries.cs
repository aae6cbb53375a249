using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Deliveries;

/// <summary>Finds what has come in under the paths that a person names. Every file under them is in exactly one delivery.</summary>
public static class IncomingDeliveries
{
    /// <summary>
    /// A file that is named is a delivery whatever it is. In a folder, and those below it, every mail, archive, workbook and JSON file is one,
    /// and what else lies in a folder, its CSV files above all, is another. In the order of their paths.
    /// </summary>
    public static IEnumerable<IncomingDelivery> Find(IEnumerable<string> paths, ReadLimits? limits = null)
    {
        var known = limits ?? new ReadLimits();
        return paths.SelectMany(path => Directory.Exists(path) ? Folders(path).SelectMany(folder => InFolder(folder, known)) : Named(path, known));
    }

    /// <summary>A delivery as it was kept.</summary>
    /// <param name="original">The file that came; null when only the files in it were kept.</param>
    public static IncomingDelivery Kept(string name, ReportFile? original, IReadOnlyList<ReportFile> files) =>
        original is null ? Together(name, files, new ReadLimits()) : Opened(original, new ReadLimits());

    private static IEnumerable<IncomingDelivery> Named(string path, ReadLimits limits)
    {
        var file = ReportFile.OnDisk(path);
        return MailFiles.IsMailbox(path) ? MailFiles.InMailbox(path, limits)
            : FileSorts.ByName(file.Name) is FileSort.Archive or FileSort.Mail ? [Opened(file, limits)]
            : [new IncomingDelivery(file.Name, () => OpenedDelivery.Of(ReportSource.Of(file)))];
    }

    private static IEnumerable<string> Folders(string path) =>
        Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories).Prepend(path).Order(StringComparer.Ordinal);

    private static IEnumerable<IncomingDelivery> InFolder(string folder, ReadLimits limits)
    {
        var paths = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        if (MailFiles.IsMaildir(folder))
        {
            return paths.Select(path => MailFiles.Mail(ReportFile.OnDisk(path), limits));
        }

        var mailboxes = paths.Where(MailFiles.IsMailbox).ToList();
        var files = paths.Except(mailboxes).Select(ReportFile.OnDisk).ToList();
        var own = files.Where(file => FileSorts.ByName(file.Name) is FileSort.Archive or FileSort.Mail or FileSort.Report).ToList();
        var rest = files.Except(own).ToList();
        IEnumerable<IncomingDelivery> together = rest.Count == 0 ? [] : [Together(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), rest, limits)];
        return together.Concat(own.Select(file => Opened(file, limits))).Concat(mailboxes.SelectMany(path => MailFiles.InMailbox(path, limits)));
    }

    private static IncomingDelivery Together(string name, IReadOnlyList<ReportFile> files, ReadLimits limits) => new(name, () =>
    {
        var sorted = new SortedFiles(name, limits);
        foreach (var file in files)
        {
            sorted.Add(file, 0);
        }

        return new OpenedDelivery(name, DeliveryChannel.Folder, null, null, sorted.Sources, sorted.Passed);
    });

    private static IncomingDelivery Opened(ReportFile file, ReadLimits limits)
    {
        var sort = FileSorts.ByName(file.Name);
        return sort == FileSort.Mail ? MailFiles.Mail(file, limits) : new IncomingDelivery(file.Name, () =>
        {
            var sorted = new SortedFiles(file.Name, limits);
            sorted.Add(file, 0);
            return new OpenedDelivery(
                file.Name, sort == FileSort.Archive ? DeliveryChannel.Archive : DeliveryChannel.File, null, file, sorted.Sources, sorted.Passed);
        });
    }
}
