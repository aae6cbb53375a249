using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Writing;

/// <summary>A row of a report in the words of the form.</summary>
/// <param name="Place">Where it stood in what was read.</param>
public sealed record WrittenRow(FormTable Table, Place Place, IReadOnlyList<WrittenCell> Cells);

/// <summary>A value of a report in the words of the form.</summary>
/// <param name="Text">As its code or number is written everywhere; what was read where it could not be understood; empty when nothing was.</param>
/// <param name="IsNumber">Whether it is a number that was understood.</param>
public sealed record WrittenCell(string Field, string Text, bool IsNumber, Place Place);
