using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>That a report on diffuse sources corrects a version, where the source says so of one report, with the version and the reason. What it says otherwise is left out, with a remark.</summary>
internal static class DiffuseCorrections
{
    private static readonly string[] Fields = ["corrects_version", "correction_reason"];

    /// <param name="said">As it stands in the source.</param>
    /// <param name="remarks">On the source; what could not be used is added.</param>
    public static IReadOnlyList<DiffuseReport> AddTo(IReadOnlyList<DiffuseReport> reports, IReadOnlyList<RawRow> said, RemarkList remarks)
    {
        if (reports is [var report] && said is [var only] && NamedCorrection.Of(only[Fields[0]].Text?.Trim(), only[Fields[1]].Text) is { } correction)
        {
            return [report with { Corrects = correction }];
        }

        remarks.AddRange(from row in said from field in Fields let cell = row[field] where !cell.IsBlank select RemarkKinds.ValueDropped.At(cell.Place, cell.Text, field, cell.Text!));
        return reports;
    }
}
