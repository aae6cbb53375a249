using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Prtr.Search.Review.Pdf;

/// <summary>PDFsharp puts random names and the time of writing into a file; without them, the same content is the same bytes.</summary>
internal static partial class StablePdf
{
    /// <summary>From the links, before the file is written.</summary>
    public static void RemoveNamesAndTimes(PdfDocument file)
    {
        foreach (var page in file.Pages)
        {
            for (var index = 0; index < page.Annotations.Count; index++)
            {
                page.Annotations[index].Elements.Remove("/NM");
                page.Annotations[index].Elements.Remove("/M");
            }
        }
    }

    /// <summary>Objects with the rest replaced, sign for sign, so that every place in them stays where it is.</summary>
    public static string Of(string objects) => Zone().Replace(Subset().Replace(objects, "PRTRAA+"), "+00'00'");

    /// <summary>The same of a stream: what describes the document is not compressed.</summary>
    public static ReadOnlyMemory<byte> OfStream(ReadOnlyMemory<byte> stream)
    {
        if (stream.Span.IndexOf("/Metadata"u8) < 0)
        {
            return stream;
        }

        // Latin-1 holds every byte as a sign.
        var text = XmpZone().Replace(Encoding.Latin1.GetString(stream.Span), "$1+00:00<");
        return Encoding.Latin1.GetBytes(XmpId().Replace(text, "uuid:" + Guid.Empty));
    }

    [GeneratedRegex(@"(?<=/)[A-Z]{6}\+(?=Source)")]
    private static partial Regex Subset();

    [GeneratedRegex(@"(?<=\(D:\d{14})[+-]\d\d'\d\d'")]
    private static partial Regex Zone();

    [GeneratedRegex(@"(Date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[+-]\d\d:\d\d<")]
    private static partial Regex XmpZone();

    [GeneratedRegex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex XmpId();
}
