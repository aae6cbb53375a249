using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Raw;

/// <summary>Everything that one source holds, with the remarks on its files.</summary>
public sealed class RawDelivery
{
    public List<RawReport> Reports { get; } = [];

    public List<RawRow> Diffuse { get; } = [];

    public List<Remark> Remarks { get; } = [];

    /// <summary>Adds a row to the list that its table belongs to: of the report, or of diffuse sources.</summary>
    public void Add(RawReport report, RawRow row) => ListOf(report, row.Table).Add(row);

    private List<RawRow> ListOf(RawReport report, FormTable table) =>
        table == ReportForm.Releases ? report.Releases
        : table == ReportForm.Wastewater ? report.Wastewater
        : table == ReportForm.Diffuse ? Diffuse
        : report.Waste;
}
