using Prtr.Ingest.Checks;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>A draft with all that intake would say about it now.</summary>
/// <param name="Draft">As it was when it was looked at.</param>
/// <param name="Remarks">In the order of the form; their places are the draft's.</param>
public sealed record CheckedDraft(Draft Draft, IReadOnlyList<Remark> Remarks)
{
    /// <summary>What the draft means; null for diffuse sources.</summary>
    public OperatorReport? Report { get; init; }

    /// <summary>Diffuse sources, by region; none in the report of an operator.</summary>
    public IReadOnlyList<DiffuseReport> Diffuse { get; init; } = [];

    /// <summary>The facility's last report of an earlier year; null when it has none.</summary>
    public PastReport? Last { get; init; }

    /// <summary>Diffuse sources of the year before.</summary>
    public IReadOnlyDictionary<DiffuseKey, Quantity> LastDiffuse { get; init; } = new Dictionary<DiffuseKey, Quantity>();

    internal IReadOnlyDictionary<RowRef, ThresholdComparison> Thresholds { get; init; } = new Dictionary<RowRef, ThresholdComparison>();

    /// <summary>Whether nothing stands against it that intake would send back.</summary>
    public bool IsAcceptable => ReportChecker.IsAcceptable(Remarks);

    /// <summary>Whether no row is known to have reached its threshold, so that this can be declared.</summary>
    public bool IsNothingOver => Thresholds.Values.All(comparison => comparison.IsBelow != false);

    /// <summary>Whether anything is reported beside the facility itself.</summary>
    public bool HasRows => Draft.Rows.Any(row => !row.IsRemoved && row.Table != ReportForm.Facility && !row.IsBlank);

    /// <summary>The remarks on a row, or on the facility.</summary>
    public IEnumerable<Remark> Of(DraftRow row) => Remarks.Where(remark => IsAt(remark, row));

    /// <summary>Remarks on the report as a whole, and on rows that are none of the draft's tables.</summary>
    public IEnumerable<Remark> OfWhole => Remarks.Where(remark => !Draft.Rows.Any(row => !row.IsRemoved && IsAt(remark, row)));

    /// <summary>The remarks at level W to which nobody has said anything.</summary>
    public IEnumerable<(DraftRow Row, Remark Remark)> Unanswered =>
        from remark in Remarks
        where remark.Level == RemarkLevel.Warning
        let row = Draft.Rows.FirstOrDefault(row => !row.IsRemoved && IsAt(remark, row)) ?? Draft.Facility
        where row is not null && string.IsNullOrWhiteSpace(row[DraftFields.AnswerTo(remark.Code)])
        select (row, remark);

    /// <summary>Whether a remark says of a cell in which nobody has typed yet that it is blank: then it is still to be filled in, and nothing is wrong.</summary>
    public bool IsYetToCome(Remark remark) =>
        (remark.Code == RemarkKinds.TextRequired.Code || remark.Code == RemarkKinds.QuantityRequired.Code)
        && Draft.Rows.FirstOrDefault(row => !row.IsRemoved && IsAt(remark, row)) is { } row && FieldOf(remark, row.Table) is { } field && row.Cell(field).Change == 0;

    /// <summary>Name of the field that a remark is about; null for the row as a whole.</summary>
    public static string? FieldOf(Remark remark, FormTable table) => remark.Place.Column is > 0 and var column && column <= table.Fields.Count ? table.Fields[column - 1].Name : null;

    private static bool IsAt(Remark remark, DraftRow row) => remark.Place.Sheet == row.Table.Name && remark.Place.Row == Math.Max(1, row.Number);
}
