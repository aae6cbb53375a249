using CsvHelper;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Csv;

/// <summary>Reads one CSV file of the form: separator and encoding are found out, the first row is the header.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new() { HasHeader = false, TrackLineNumbers = true, PoolStrings = true };

    public static IEnumerable<RawRow> Read(FormTable table, string file, byte[] content, ReadLimits limits, RawDelivery delivery, CancellationToken cancellationToken)
    {
        var remarks = delivery.Remarks;
        var text = TextDecoding.ToUtf8(content, file, remarks);

        using var csv = CsvReader.Create(text, Options);
        if (!csv.Read())
        {
            remarks.Add(RemarkKinds.FileEmpty.At(new Place(file), null));
            yield break;
        }

        var titles = Titles(csv, file, limits);
        var header = TableHeader.Read(table, titles);
        remarks.AddRange(header.Remarks(titles, PlaceOf(csv, file), withReference: table.Has(ReportForm.Reference)));
        var lengths = new RowLengths(titles.Count);
        while (csv.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = Row(csv, header, file);
            lengths.Look(csv, row);
            for (var column = 0; column < titles.Count && column < csv.FieldCount; column++)
            {
                if (header.FieldAt(column) < 0 && header.Unread(column, titles[column], csv.GetString(column), row.Place) is { } unread)
                {
                    remarks.Add(unread);
                }
            }

            if (row.IsBlank)
            {
                continue;
            }

            delivery.CountRow(file, limits);
            if (header.Table == ReportForm.Facility)
            {
                delivery.CountReport(file, limits);
            }

            yield return row;
        }

        remarks.AddRange(lengths.Remarks(endsWithLine: text.Span[^1] is (byte)'\n' or (byte)'\r'));
    }

    private static List<string?> Titles(CsvReader csv, string file, ReadLimits limits)
    {
        if (csv.FieldCount > limits.Columns)
        {
            throw new UnreadableFileException(TableHeader.TooManyColumns(new Place(file, Row: 1), csv.FieldCount));
        }

        return [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column))];
    }

    private static RawRow Row(CsvReader csv, TableHeader header, string file)
    {
        var place = PlaceOf(csv, file);
        var row = new RawRow(header.Table, place);
        for (var column = 0; column < header.Width; column++)
        {
            if (header.FieldAt(column) is var field and >= 0)
            {
                row[field] = new Cell(column < csv.FieldCount ? csv.GetString(column) : "", place with { Column = column + 1 });
            }
        }

        return row;
    }

    private static Place PlaceOf(CsvReader csv, string file) => new(file, Row: (int)csv.LineNumber);
}
