using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PdfSharp.Pdf;

namespace Prtr.Search.Review.Pdf;

/// <summary>
/// Writes a PDF with its small objects packed into compressed object streams, under a compressed cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8):
/// a tagged document has several objects for each cell of a table, and PDFsharp writes them one by one.
/// </summary>
internal sealed class PackedPdf : IDisposable
{
    // A reader unpacks a whole stream to get at one of its objects.
    private const int Together = 200;
    private const int IdBytes = 16;

    private readonly MemoryStream packed = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<ObjectPlace> places;

    private PackedPdf(int objects) => places = [.. new ObjectPlace[objects + 1]];

    /// <summary>The same document gives the same bytes.</summary>
    public static void Write(PdfDocument document, Stream output)
    {
        var file = WrittenPdf.Of(document);
        using var made = new PackedPdf(file.Objects.Count);
        made.Put($"%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        foreach (var stream in file.Objects.Where(one => one.IsStream))
        {
            made.Keep(stream);
        }

        foreach (var objects in file.Objects.Where(one => !one.IsStream).Chunk(Together))
        {
            made.Pack(objects);
        }

        made.End(file);
        made.packed.WriteTo(output);
    }

    public void Dispose()
    {
        packed.Dispose();
        hash.Dispose();
    }

    private void Keep(WrittenObject stream)
    {
        var body = StablePdf.OfStream(stream.Body);
        hash.AppendData(body.Span);
        places[stream.Number] = ObjectPlace.At(packed.Position);
        Put($"{stream.Number} 0 obj");
        packed.Write(body.Span);
        Put($"endobj\n");
    }

    private void Pack(WrittenObject[] objects)
    {
        var (numbers, bodies) = (new StringBuilder(), new StringBuilder());
        foreach (var (position, one) in objects.Index())
        {
            places[one.Number] = ObjectPlace.In(places.Count, position);
            numbers.Append(FormattableString.Invariant($"{one.Number} {bodies.Length} "));
            bodies.Append(Encoding.Latin1.GetString(one.Body.Span)).Append('\n');
        }

        var content = Encoding.Latin1.GetBytes(numbers + StablePdf.Of(bodies.ToString()));
        hash.AppendData(content);
        places.Add(ObjectPlace.At(packed.Position));
        Add(places.Count - 1, FormattableString.Invariant($"/Type/ObjStm/N {objects.Length}/First {numbers.Length}"), content);
    }

    private void End(WrittenPdf file)
    {
        var start = packed.Position;
        places.Add(ObjectPlace.At(start));
        var id = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, IdBytes));
        Add(
            places.Count - 1,
            FormattableString.Invariant($"/Type/XRef/Size {places.Count}/Root {file.Root} 0 R/Info {file.Info} 0 R/ID[<{id}><{id}>]") + ObjectPlace.Form,
            ObjectPlace.Table(places));
        Put($"startxref\n{start}\n%%EOF\n");
    }

    private void Add(int number, string entries, byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var flate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            flate.Write(content);
        }

        Put($"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {compressed.Length}>>\nstream\n");
        compressed.WriteTo(packed);
        Put($"\nendstream\nendobj\n");
    }

    private void Put(FormattableString text) => packed.Write(Encoding.Latin1.GetBytes(FormattableString.Invariant(text)));
}
