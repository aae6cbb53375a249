using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Public records as CSV, one row each, as they come.</summary>
public static class RecordCsv
{
    /// <param name="language">kk, ru or en: the language of names; columns and codes are the same in all.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<PublicRecord> records,
        ReferenceData reference,
        string language,
        CsvDialect dialect,
        Stream stream,
        CancellationToken cancellationToken)
    {
        var names = new RecordNames(reference, language);
        var output = new Utf8Output(stream);
        var cells = new CsvCells(output, dialect);
        WriteHeader(output, cells, dialect);
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            foreach (var column in RecordColumns.All)
            {
                column.Write(record, names, cells);
            }

            cells.EndRow();
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        await output.FlushAsync(cancellationToken);
    }

    private static void WriteHeader(Utf8Output output, CsvCells cells, CsvDialect dialect)
    {
        if (dialect.ByteOrderMark)
        {
            output.Write("\uFEFF"u8);
        }

        foreach (var column in RecordColumns.All)
        {
            cells.Code(column.Name);
        }

        cells.EndRow();
    }
}
