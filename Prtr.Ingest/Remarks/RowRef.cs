using Prtr.Search.Register;

namespace Prtr.Ingest.Remarks;

/// <summary>A row of a report, so that a remark can be kept with the record that the row becomes.</summary>
/// <param name="Kind">Which of the report's lists.</param>
/// <param name="Index">Position in the list, from 0.</param>
public readonly record struct RowRef(RecordKind Kind, int Index);
