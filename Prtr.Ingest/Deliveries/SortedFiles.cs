using Prtr.Ingest.Deliveries.Archives;
using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>Collects the files of one delivery, opening archives and mails in it on the way. One bad file never stops the others.</summary>
/// <param name="name">Of the delivery.</param>
internal sealed class SortedFiles(string name, ReadLimits limits)
{
    private readonly List<Folder> folders = [];

    public ReadLimits Limits { get; } = limits;

    public UnpackingBudget Budget { get; } = new(limits);

    public List<PassedFile> Passed { get; } = [];

    /// <summary>By folder in the order in which they came: first its tables together, then its other files.</summary>
    public IReadOnlyList<ReportSource> Sources => [.. folders.SelectMany(folder => folder.Sources)];

    /// <param name="file">Its name says in which archives and mails it lies.</param>
    /// <param name="depth">How many of them are around it.</param>
    public void Add(ReportFile file, int depth)
    {
        try
        {
            SourceGuard.CheckSize(file, Limits);
            var (sort, reason) = FileSorts.Of(file);
            Add(file, sort, reason, depth);
        }
        catch (UnreadableFileException problem)
        {
            Passed.Add(PassedFile.Refused(file, problem.Remark));
        }
        catch (Exception problem) when (ReportFile.IsUnreadable(problem))
        {
            Passed.Add(PassedFile.Damaged(file));
        }
    }

    /// <summary>Adds a file that the readers take by itself.</summary>
    public void AddSource(ReportFile file) => FolderOf(file).Files.Add(file);

    private void Add(ReportFile file, FileSort sort, string reason, int depth)
    {
        switch (sort)
        {
            case FileSort.Report:
                AddSource(file);
                break;
            case FileSort.Table when FolderOf(file).Tables.TryAdd(CsvNames.TableOf(file.Name)!, file):
                break;
            case FileSort.Table:
                Passed.Add(PassedFile.Lost(file, FileFate.NotAReport, PassedReasons.TableTwice));
                break;
            case FileSort.Archive:
                ArchiveOpening.AddTo(this, file, depth + 1);
                break;
            case FileSort.Mail:
                MailOpening.AddTo(this, file, depth + 1);
                break;
            case FileSort.NotAReport:
                Passed.Add(PassedFile.NotAReport(file, reason));
                break;
            case FileSort.Silent:
                Passed.Add(PassedFile.Silent(file, reason));
                break;
            default:
                Passed.Add(PassedFile.Lost(file, sort == FileSort.Refused ? FileFate.Refused : FileFate.NotAReport, reason));
                break;
        }
    }

    private Folder FolderOf(ReportFile file)
    {
        var path = file.Name.LastIndexOf('/') is var end and >= 0 ? file.Name[..end] : name;
        var folder = folders.Find(known => known.Name == path);
        if (folder is null)
        {
            folders.Add(folder = new Folder(path));
        }

        return folder;
    }

    private sealed record Folder(string Name)
    {
        public Dictionary<FormTable, ReportFile> Tables { get; } = [];

        public List<ReportFile> Files { get; } = [];

        public IEnumerable<ReportSource> Sources => Tables.Count == 0
            ? Files.Select(ReportSource.Of)
            : Files.Select(ReportSource.Of).Prepend(new ReportSource(Name, [.. Tables.Values.OrderBy(file => file.Name, StringComparer.Ordinal)]));
    }
}
