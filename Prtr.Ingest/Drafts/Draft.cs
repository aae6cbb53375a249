using Prtr.Ingest.Form;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Drafts;

/// <summary>A report that is being filled in.</summary>
/// <param name="FacilityId">Null for a facility that the register does not know yet, and for diffuse sources.</param>
/// <param name="Seen">Number of the last change that is in it.</param>
/// <param name="Rows">In the order of the form's tables, those taken out among them.</param>
public sealed record Draft(long Id, Party Party, long? FacilityId, int Year, long Seen, IReadOnlyList<DraftRow> Rows)
{
    /// <summary>The report that went back, which this one takes the place of; null for none.</summary>
    public long? ReceivedReportId { get; init; }

    /// <summary><c>submitted</c> or <c>discarded</c>; null while it is being filled in.</summary>
    public string? Outcome { get; init; }

    public long? SubmissionId { get; init; }

    public bool IsOpen => Outcome is null;

    public bool IsDiffuse => !Party.IsOperator;

    /// <summary>The section that says who reports; of diffuse sources it has the name of the local executive body, and what is corrected.</summary>
    public DraftRow? Facility => Of(ReportForm.Facility).FirstOrDefault();

    /// <summary>Whether it corrects a version that is there.</summary>
    public bool IsCorrection => Facility?["corrects_version"] is { Length: > 0 };

    /// <summary>Whether it corrects a version and does not say why.</summary>
    public bool LacksReason => IsCorrection && string.IsNullOrWhiteSpace(Facility!["correction_reason"]);

    /// <summary>The rows of a table that are there.</summary>
    public IEnumerable<DraftRow> Of(FormTable table) => Rows.Where(row => row.Table == table && !row.IsRemoved);

    /// <summary>The draft as a form shows it that has just been sent: with what could not be kept, so that whoever typed it can shorten it.</summary>
    public Draft Showing(IReadOnlyCollection<CellEdit> unkept) => unkept.Count == 0 ? this : this with
    {
        Rows = [.. Rows.Select(row => unkept.Any(edit => edit.RowId == row.Id) ? row.Showing(unkept.Where(edit => edit.RowId == row.Id)) : row)],
    };

    /// <summary>Null when the draft has no such row.</summary>
    public DraftRow? Row(long id) => Rows.FirstOrDefault(row => row.Id == id);
}
