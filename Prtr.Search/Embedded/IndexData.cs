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
/// <param name="Files">The operators' files and sheets that records were read from.</param>
/// <param name="RowFile">For each record the place of its file.</param>
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
    SourceFile[] Files,
    int[] RowFile,
    int[] Line,
    int[] NameOrder,
    RegisterWords Words);

/// <summary>An operator's file, and the sheet of it if it is a workbook.</summary>
internal readonly record struct SourceFile(string Name, string? Sheet);
