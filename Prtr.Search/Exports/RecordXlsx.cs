using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Public records as a workbook, written as they come: first a sheet about the export, then as many sheets of records as are needed.</summary>
public static class RecordXlsx
{
    /// <param name="language">kk, ru or en: the language of names; columns and codes are the same in all.</param>
    public static Task WriteAsync(
        IAsyncEnumerable<PublicRecord> records,
        ReferenceData reference,
        string language,
        ExportAbout about,
        Stream stream,
        CancellationToken cancellationToken) =>
        WriteAsync(records, reference, language, about, stream, RecordSheet.MostRows, cancellationToken);

    /// <param name="mostRows">Rows on a sheet, header included.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<PublicRecord> records,
        ReferenceData reference,
        string language,
        ExportAbout about,
        Stream stream,
        int mostRows,
        CancellationToken cancellationToken)
    {
        await using var package = new XlsxPackage(stream);
        await AboutSheet.WriteAsync(package, about, cancellationToken);
        await using var rows = records.GetAsyncEnumerator(cancellationToken);
        var sheet = new RecordSheet(package, new RecordNames(reference, language));
        var left = await rows.MoveNextAsync();
        var number = 0;
        do
        {
            number++;
            var name = number == 1 ? about.RecordsSheetName : FormattableString.Invariant($"{about.RecordsSheetName} {number}");
            left = await sheet.WriteAsync(name, rows, left, mostRows, cancellationToken);
        }
        while (left);
        await package.FinishAsync(cancellationToken);
    }
}
