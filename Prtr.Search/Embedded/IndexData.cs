using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// The published register in columns, as it is kept in memory and in the snapshot file. Reports are ordered by facility and year;
/// the records of a report stand together, in the order of their keys.
/// </summary>
/// <param name="FirstRow">For each report the first of its records; one more at the end.</param>
/// <param name="Shapes">What records share.</param>
/// <param name="RowShape">For each record the place of its shape.</param>
/// <param name="Amount">Hundred-millionths of a kilogram or, for waste, of a tonne; 0 when withheld.</param>
/// <param name="Accidental">Hundred-millionths of a kilogram for the records that have an accidental part, by record; all others have none or zero.</param>
/// <param name="Sheets">What the sheets of operators' files that records were read from are called.</param>
/// <param name="RowSheet">For each record the place of its sheet.</param>
/// <param name="Line">For each record its row there.</param>
/// <param name="NameOrder">The reports ordered by name, facility and year.</param>
/// <param name="Words">Its reports are in the same order.</param>
internal sealed record IndexData(
    DataRelease Release,
    PublicReport[] Reports,
    int[] FirstRow,
    RecordShape[] Shapes,
    int[] RowShape,
    long[] RowId,
    long[] Amount,
    Dictionary<int, long> Accidental,
    SourceSheet[] Sheets,
    int[] RowSheet,
    int[] Line,
    int[] NameOrder,
    RegisterWords Words);

/// <summary>The sheet of an operator's file.</summary>
/// <param name="Name">Null when the file is no workbook.</param>
internal readonly record struct SourceSheet(string? Name);
