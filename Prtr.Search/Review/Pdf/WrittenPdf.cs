using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Prtr.Search.Review.Pdf;

/// <summary>A PDF as PDFsharp writes it (ISO 32000-1, 7.5): objects one after the other, a table of their places, a trailer.</summary>
/// <param name="Objects">In the order of their numbers, which begin with 1 and have no gaps.</param>
/// <param name="Root">The number of the catalogue.</param>
/// <param name="Info">The number of the object with title, author and times.</param>
internal sealed partial record WrittenPdf(IReadOnlyList<WrittenObject> Objects, int Root, int Info)
{
    private const int Line = 20;
    private const int Digits = 10;

    public static WrittenPdf Of(PdfDocument file)
    {
        var written = new MemoryStream();
        file.Save(written, closeStream: false);
        return Read(written.GetBuffer().AsMemory(0, (int)written.Length));
    }

    private static WrittenPdf Read(ReadOnlyMemory<byte> file)
    {
        var ending = Encoding.Latin1.GetString(file.Span[file.Span.LastIndexOf("trailer"u8)..]);
        var table = Number(Start().Match(ending));
        var places = Places(file.Span[table..]);
        var ends = places.Order().Skip(1).Append(table).ToList();
        var starts = places.Order().ToList();
        return new(
            [.. places.Select((place, index) => new WrittenObject(index + 1, Body(file[place..ends[starts.BinarySearch(place)]])))],
            Number(Catalogue().Match(ending)),
            Number(Information().Match(ending)));
    }

    // "xref", "0 count", then a line of twenty signs for each number, that of 0 first.
    private static int[] Places(ReadOnlySpan<byte> table)
    {
        var head = Head().Match(Encoding.Latin1.GetString(table[..64]));
        var places = new int[Number(head) - 1];
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = int.Parse(table.Slice(head.Length + ((index + 1) * Line), Digits), CultureInfo.InvariantCulture);
        }

        return places;
    }

    private static ReadOnlyMemory<byte> Body(ReadOnlyMemory<byte> written)
    {
        var begin = written.Span.IndexOf("obj"u8) + "obj".Length;
        return written[begin..written.Span.LastIndexOf("endobj"u8)];
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\s+(\d+)")]
    private static partial Regex Start();

    [GeneratedRegex(@"^xref\s+0 (\d+)\s*?\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Catalogue();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex Information();
}

/// <summary>An object of a PDF.</summary>
/// <param name="Body">What stands between <c>obj</c> and <c>endobj</c>.</param>
internal readonly record struct WrittenObject(int Number, ReadOnlyMemory<byte> Body)
{
    public bool IsStream => Body.Span.TrimEnd("\r\n "u8).EndsWith("endstream"u8);
}
