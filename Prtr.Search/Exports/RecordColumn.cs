using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>One column of the record row.</summary>
/// <param name="Width">In a workbook, in characters.</param>
/// <param name="Write">Hands exactly one cell of the record on.</param>
public sealed record RecordColumn(string Name, int Width, Action<PublicRecord, RecordNames, ICells> Write);
