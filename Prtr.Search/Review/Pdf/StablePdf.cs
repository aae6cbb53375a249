using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Prtr.Search.Review.Pdf;

/// <summary>PDFsharp puts random names and the time of writing into a file; without them, the same content is the same bytes.</summary>
internal static partial class StablePdf
{
    private const string NoId = "00000000000000000000000000000000";

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

    /// <summary>The file with the rest replaced, sign for sign, so that every place in it stays where it is.</summary>
    public static byte[] Of(byte[] pdf)
    {
        // Latin-1 holds every byte as a sign.
        var text = Encoding.Latin1.GetString(pdf);
        text = Subset().Replace(text, "PRTRAA+");
        text = Zone().Replace(text, "+00'00'");
        text = XmpZone().Replace(text, "$1+00:00<");
        text = XmpId().Replace(text, "uuid:" + Guid.Empty);
        text = FileId().Replace(text, $"<{NoId}>");
        var id = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(text)))[..NoId.Length];
        return Encoding.Latin1.GetBytes(text.Replace($"/ID[<{NoId}><{NoId}>]", $"/ID[<{id}><{id}>]", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=/)[A-Z]{6}\+(?=Source)")]
    private static partial Regex Subset();

    [GeneratedRegex(@"(?<=\(D:\d{14})[+-]\d\d'\d\d'")]
    private static partial Regex Zone();

    [GeneratedRegex(@"(Date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[+-]\d\d:\d\d<")]
    private static partial Regex XmpZone();

    [GeneratedRegex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex XmpId();

    [GeneratedRegex("(?<=/ID\\[(<[0-9A-F]{32}>)?)<[0-9A-F]{32}>")]
    private static partial Regex FileId();
}
