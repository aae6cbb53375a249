using Prtr.Ingest.Reports.Template;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>A draft as a filled form, with the remarks on its cells beside them.</summary>
public static class DraftWorkbook
{
    public static byte[] Write(CheckedDraft draft, ReferenceData reference, string language)
    {
        using var bytes = new MemoryStream();
        ReportTemplate.Write(
            bytes, language, draft.Report is { } report ? WrittenReport.Of(report) : [.. draft.Diffuse.SelectMany(WrittenReport.Of)], draft.Remarks, reference);
        return bytes.ToArray();
    }
}
