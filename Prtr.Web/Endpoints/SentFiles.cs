using Prtr.Ingest.Reports;

namespace Prtr.Web.Endpoints;

/// <summary>Files that a form sends, for the readers of reports.</summary>
internal static class SentFiles
{
    /// <summary>The file in memory; its size was limited before.</summary>
    public static async Task<ReportFile> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return ReportFile.InMemory(Path.GetFileName(file.FileName.Replace('\\', '/')) is { Length: > 0 } name ? name : "file", bytes.ToArray());
    }
}
