using System.Text;
using Prtr.Search.Review.Documents;

namespace Prtr.Tests.Review.Documents;

/// <summary>Documents as their writers make them, to be read back.</summary>
internal static class Written
{
    public static string By(Action<ReviewDocument, Stream> writer, ReviewDocument document) => Encoding.UTF8.GetString(Bytes(writer, document));

    public static byte[] Bytes(Action<ReviewDocument, Stream> writer, ReviewDocument document)
    {
        using var output = new MemoryStream();
        writer(document, output);
        return output.ToArray();
    }

    /// <summary>The text without signs that no format can hold, white space as one space.</summary>
    public static string Readable(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFD' or '\u00A0' ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
