using System.Globalization;
using CsvHelper;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Csv;

/// <summary>
/// Compares the rows of a CSV file with its header. One with more cells has a separator too much, such as a decimal comma without quotation marks, and its cells are not where they belong;
/// one with fewer lacks only what is blank, as some programs write, unless the file breaks off in it.
/// </summary>
internal sealed class RowLengths(int width)
{
    private RawRow? first;
    private RawRow? last;
    private int lastCount;
    private int count;

    /// <summary>Looks at the row that the reader stands on; a row that is too long gets its remark.</summary>
    public void Look(CsvReader csv, RawRow row)
    {
        last = null;
        if (csv.FieldCount > width && !row.IsBlank)
        {
            row.Note(RemarkKinds.RowTooLong.At(row.Place with { Column = width + 1 }, csv.GetString(width), Text(csv.FieldCount), Text(width)));
        }
        else if (csv.FieldCount < width && !row.IsBlank)
        {
            first ??= row;
            (last, lastCount) = (row, csv.FieldCount);
            count++;
        }
    }

    /// <summary>What is to be said of the file when its last row was read. A last row that breaks off gets its remark.</summary>
    public IEnumerable<Remark> Remarks(bool endsWithLine)
    {
        if (last is not null && !endsWithLine)
        {
            last.Note(RemarkKinds.RowCutOff.At(last.Place, null, Text(lastCount), Text(width)));
            count--;
        }

        return count > 0 ? [RemarkKinds.RowsTooShort.At(first!.Place, null, Text(count), Text(width))] : [];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
