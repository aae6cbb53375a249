using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Json;

/// <summary>Reads a JSON file: one report, an array of reports, or one report a line.</summary>
internal static class JsonDelivery
{
    public static RawDelivery Read(string file, byte[] content, bool lines, ReadLimits limits, CancellationToken cancellationToken)
    {
        var delivery = new RawDelivery();
        var text = TextDecoding.ToUtf8(content, file, delivery.Remarks);

        if (text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            delivery.Remarks.Add(RemarkKinds.FileEmpty.At(new Place(file), null));
            return delivery;
        }

        var (firstLine, repeated) = (1, new RepeatedTexts());
        foreach (var document in lines ? Lines(text) : [text])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                ReadDocument(file, document, firstLine, limits, repeated, delivery);
            }

            firstLine++;
        }

        return delivery;
    }

    // A line that cannot be read is a remark; the reports before it in the same document are kept.
    private static void ReadDocument(string file, ReadOnlyMemory<byte> document, int firstLine, ReadLimits limits, RepeatedTexts repeated, RawDelivery delivery)
    {
        try
        {
            new JsonReports(file, document, firstLine, limits, repeated, delivery).Read();
        }
        catch (JsonException problem)
        {
            var line = firstLine + (int)(problem.LineNumber ?? 0);
            var deep = problem.Message.Contains("maximum configured depth", StringComparison.Ordinal);
            delivery.Remarks.Add(RemarkKinds.JsonMalformed.At(
                new Place(file, Row: line, Column: (int)(problem.BytePositionInLine ?? 0) + 1),
                null,
                line.ToString(CultureInfo.InvariantCulture),
                deep ? UnreadableReasons.JsonDepth : UnreadableReasons.JsonSyntax));
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> text)
    {
        while (text.Length > 0)
        {
            var end = text.Span.IndexOf((byte)'\n');
            yield return end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
