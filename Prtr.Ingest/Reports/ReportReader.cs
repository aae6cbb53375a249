using System.Xml;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Assembly;
using Prtr.Ingest.Reports.Csv;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Json;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Workbook;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Reports;

/// <summary>Reads reports from workbooks, CSV and JSON. Whatever the input, the outcome is reports and remarks, never an exception. Safe to share.</summary>
public sealed class ReportReader(ReferenceData reference, ReadLimits? limits = null)
{
    private readonly ReadLimits limits = limits ?? new ReadLimits();
    private readonly PresentAssembler assembler = new(reference);

    /// <summary>Reads a source on a thread of the pool.</summary>
    public Task<ReadOutcome> ReadAsync(ReportSource source, CancellationToken cancellationToken = default) =>
        Task.Run(() => Read(source, cancellationToken), cancellationToken);

    public ReadOutcome Read(ReportSource source, CancellationToken cancellationToken = default)
    {
        try
        {
            return Understand(Deliver(source, cancellationToken));
        }
        catch (UnreadableFileException problem)
        {
            return ReadOutcome.Unreadable(problem.Remark);
        }
        catch (XmlException)
        {
            return ReadOutcome.Unreadable(RemarkKinds.FileUnreadable.At(new Place(source.Name), null, UnreadableReasons.NotXml));
        }
        catch (Exception problem) when (ReportFile.IsUnreadable(problem))
        {
            return ReadOutcome.Unreadable(RemarkKinds.FileUnreadable.At(new Place(source.Name), null, UnreadableReasons.Damaged));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return ReadOutcome.Unreadable(Unforeseen.On(source.Name, problem));
        }
    }

    private ReadOutcome Understand(RawDelivery delivery)
    {
        var remarks = delivery.Remarks;
        var reports = Enumerable.Range(0, delivery.Reports.Count).Select(i =>
        {
            var report = assembler.Get().Assemble(delivery.Reports[i]);
            delivery.Reports[i] = null!;
            return report;
        }).ToList();
        var rows = delivery.Diffuse.ConvertAll(assembler.Get().Diffuse);
        remarks.AddRange(rows.Where(row => row.Row is null).SelectMany(row => row.Remarks));
        var diffuse = DiffuseCorrections.AddTo(
            DiffuseReports.Of([.. rows.Where(row => row.Row is not null).Select(row => (row.Row!, row.Remarks))]), delivery.DiffuseCorrections, remarks);
        var complete = LostContent.AddToReports(DuplicateReports.Mark(reports), remarks);
        return new ReadOutcome([.. complete.Select(Capped)], diffuse, RemarkCap.Of(remarks));
    }

    private static OperatorReport Capped(OperatorReport report) =>
        RemarkCap.Of(report.ReadingRemarks) is var said && ReferenceEquals(said, report.ReadingRemarks) ? report : report with { ReadingRemarks = said };

    private RawDelivery Deliver(ReportSource source, CancellationToken cancellationToken)
    {
        foreach (var file in source.Files)
        {
            SourceGuard.CheckSize(file, limits);
        }

        return source.Files is [var only] && Path.GetExtension(only.Name).ToLowerInvariant() is not ".csv"
            ? DeliverFile(only, cancellationToken)
            : CsvDelivery.Read(source.Name, [.. source.Files.Select(file => (file.Name, (Func<byte[]>)(() => SourceGuard.ReadCsv(file))))], limits, cancellationToken);
    }

    private RawDelivery DeliverFile(ReportFile file, CancellationToken cancellationToken)
    {
        var content = SourceGuard.ReadAll(file);
        switch (FileKinds.Of(file.Name, content))
        {
            case FileKind.Workbook:
                using (var archive = new GuardedArchive(new MemoryStream(content), file.Name, limits))
                {
                    SourceGuard.RefuseMacros(archive, file.Name);
                    return new WorkbookDelivery(file.Name, limits).Read(archive, cancellationToken);
                }

            case FileKind.Archive:
                using (var archive = new GuardedArchive(new MemoryStream(content), file.Name, limits))
                {
                    return CsvDelivery.Read(file.Name, ArchivedFiles.Of(archive, file.Name), limits, cancellationToken);
                }

            case FileKind.Json or FileKind.JsonLines:
                return JsonDelivery.Read(file.Name, content, FileKinds.Of(file.Name, content) == FileKind.JsonLines, limits, cancellationToken);

            case FileKind.MacroWorkbook:
                throw new UnreadableFileException(RemarkKinds.FileHasMacros.At(new Place(file.Name), null));

            case FileKind.Encrypted:
                throw new UnreadableFileException(RemarkKinds.FileEncrypted.At(new Place(file.Name), null));

            default:
                throw SourceGuard.UnknownKind(file.Name);
        }
    }
}
