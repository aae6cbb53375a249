using ClosedXML.Excel;
using Prtr.Search.Charts.Native;
using Prtr.Search.Exports;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>The tables of the review as a workbook: a sheet for each table and chart, and a sheet of contents. What is said in sentences is left to the text document.</summary>
public static class ReviewXlsx
{
    public static void Write(ReviewDocument document, Stream output)
    {
        using var book = new XLWorkbook();
        Describe(book, document);
        var contents = book.AddWorksheet(SheetNames.Clean(DocumentWords.Get("Contents", document.Language)));
        var names = new SheetNames(contents.Name);
        List<ContentsEntry> entries = [];
        List<SheetChart> charts = [];
        foreach (var (section, level) in document.Outline())
        {
            entries.Add(new(section.Heading, level, null));
            foreach (var (caption, block) in section.Blocks.Select(block => (Caption(block), block)).Where(block => block.Item1 is not null))
            {
                var sheet = book.AddWorksheet(names.Next(caption!));
                charts.AddRange(Fill(sheet, block, document.Language, out var bottom));
                SheetFrame.Finish(sheet, contents.Name, document, bottom);
                entries.Add(new(caption!, level + 1, sheet.Name));
            }
        }

        ContentsSheet.Fill(contents, document, entries);
        using var file = new MemoryStream();
        book.SaveAs(file);
        PrintTitles.Fix(file);
        WorkbookCharts.Add(file, charts);
        StablePackage.Copy(file, output);
    }

    private static string? Caption(ReviewBlock block) => block switch
    {
        TableBlock table => table.Caption,
        IPictureBlock picture => picture.Caption,
        _ => null,
    };

    private static IEnumerable<SheetChart> Fill(IXLWorksheet sheet, ReviewBlock block, string language, out int bottom)
    {
        if (block is IPictureBlock picture)
        {
            return FigureSheet.Fill(sheet, picture, language, out bottom) is { } chart ? [chart] : [];
        }

        bottom = TableSheet.Fill(sheet, (TableBlock)block, language);
        return [];
    }

    private static void Describe(XLWorkbook book, ReviewDocument document)
    {
        var day = document.DataReleaseDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        book.Properties.Title = document.Title;
        book.Properties.Author = document.Publisher;
        book.Properties.Created = day;
        book.Properties.Modified = day;
    }
}
