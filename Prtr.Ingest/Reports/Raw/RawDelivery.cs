using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports.Raw;

/// <summary>Everything that one source holds, with the remarks on its files.</summary>
public sealed class RawDelivery
{
    private int reports;

    public List<RawReport> Reports { get; } = [];

    public List<RawRow> Diffuse { get; } = [];

    /// <summary>Which version diffuse sources correct, and why, in the fields of a facility, as often as that is said.</summary>
    public List<RawRow> DiffuseCorrections { get; } = [];

    public RemarkList Remarks { get; } = new();

    /// <summary>How many rows of all tables were read, those of facilities included.</summary>
    public int Rows { get; private set; }

    /// <exception cref="UnreadableFileException">There are more rows in the source than it may hold.</exception>
    internal void CountRow(string file, ReadLimits limits) => Guard(++Rows, limits.Rows, file);

    /// <summary>Counts a report, whose row was counted already.</summary>
    /// <inheritdoc cref="CountRow" path="/exception"/>
    internal void CountReport(string file, ReadLimits limits) => Guard(++reports, limits.Reports, file);

    private static void Guard(int count, int most, string file)
    {
        if (count > most)
        {
            throw new UnreadableFileException(RemarkKinds.TooManyRows.At(new Place(file), null, count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Adds a row to the list that its table belongs to: of the report, or of diffuse sources.</summary>
    public void Add(RawReport report, RawRow row) => ListOf(report, row.Table).Add(row);

    private List<RawRow> ListOf(RawReport report, FormTable table) =>
        table == ReportForm.Releases ? report.Releases
        : table == ReportForm.Wastewater ? report.Wastewater
        : table == ReportForm.Diffuse ? Diffuse
        : report.Waste;
}
