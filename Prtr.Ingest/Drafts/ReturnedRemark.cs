using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Drafts;

/// <summary>What the centre remarked on a report that went back, at the cell of the draft that takes its place.</summary>
/// <param name="RowId">Of the draft; null for a remark on the report as a whole.</param>
/// <param name="Field">Null for a remark on the row as a whole.</param>
/// <param name="Stood">What was in the cell then, in the words of the form; empty for nothing.</param>
public sealed record ReturnedRemark(long? RowId, string? Field, Remark Remark, string Stood);
