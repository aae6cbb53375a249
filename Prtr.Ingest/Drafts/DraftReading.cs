using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Assembly;
using Prtr.Ingest.Reports.Raw;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>Reads a draft as the readers read a file: what stands in a cell means the same in both. Places are the table, the number of the row and the position of the field. Safe to share.</summary>
internal sealed class DraftReading(ReferenceData reference)
{
    /// <summary>What stands for the file in the places of a draft's remarks.</summary>
    public const string File = "draft";

    private readonly PresentAssembler assembler = new(reference);

    public OperatorReport Report(Draft draft)
    {
        var raw = new RawReport(Raw(draft.Facility!, draft));
        raw.Releases.AddRange(Rows(draft, ReportForm.Releases));
        raw.Wastewater.AddRange(Rows(draft, ReportForm.Wastewater));
        raw.Waste.AddRange(Rows(draft, ReportForm.Waste));
        return assembler.Get().Assemble(raw);
    }

    /// <summary>The reports of diffuse sources, and the remarks on rows that are none of theirs.</summary>
    public (IReadOnlyList<DiffuseReport> Reports, IReadOnlyList<Remark> Remarks) Diffuse(Draft draft)
    {
        var rows = Rows(draft, ReportForm.Diffuse).Select(assembler.Get().Diffuse).ToList();
        var corrects = NamedCorrection.Of(draft.Facility?["corrects_version"], draft.Facility?["correction_reason"]);
        return (
            [.. DiffuseReports.Of([.. rows.Where(row => row.Row is not null).Select(row => (row.Row!, row.Remarks))]).Select(report => report with { Corrects = corrects })],
            [.. rows.Where(row => row.Row is null).SelectMany(row => row.Remarks)]);
    }

    /// <summary>What the reader is given for a field of the form.</summary>
    public static string TextOf(DraftRow row, string field, Draft draft) => field switch
    {
        "report_year" => draft.Year.ToString(CultureInfo.InvariantCulture),
        "facility_id" when row.Table == ReportForm.Facility => draft.FacilityId?.ToString(CultureInfo.InvariantCulture) ?? "",
        "operator_bin" when row.Table == ReportForm.Facility && draft.Party.IsOperator => draft.Party.Code,
        "authority" => draft.Facility?["operator_name"] ?? "",
        "kato" when row.Table == ReportForm.Diffuse && string.IsNullOrWhiteSpace(row[field]) => draft.Party.Code,
        // It follows from the code; what a file said of another code would be an error that nobody could mend here.
        "hazardous" => "",
        "quantity_kg" or "accidental_kg" => DraftQuantity.In(row[field], row[DraftFields.Unit], "kg"),
        "quantity_t" => DraftQuantity.In(row[field], row[DraftFields.Unit], "t"),
        _ => row[field],
    };

    private static IEnumerable<RawRow> Rows(Draft draft, FormTable table) => draft.Of(table).Where(row => !row.IsBlank).Select(row => Raw(row, draft));

    private static RawRow Raw(DraftRow row, Draft draft)
    {
        var place = new Place(File, row.Table.Name, Math.Max(1, row.Number));
        var raw = new RawRow(row.Table, place);
        foreach (var (position, field) in row.Table.Fields.Index())
        {
            raw[position] = new Cell(TextOf(row, field.Name, draft), place with { Column = position + 1 });
        }

        return raw;
    }
}
