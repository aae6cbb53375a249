using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Prtr.Search.Review.Pdf;

/// <summary>
/// The objects of a PDF, written as they come: streams as they are, all else packed into compressed object streams under a compressed cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8), since a tagged document has an object for each cell of its tables. The same objects give the same bytes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int IdBytes = 16;

    private readonly Stream output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<ObjectPlace> places = [default];
    private readonly PdfPack pack = new();
    private int packNumber;
    private long written;

    /// <param name="output">It stays the caller's.</param>
    public PdfFile(Stream output)
    {
        this.output = output;
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// <summary>The number of an object that is added later.</summary>
    public int Next()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <summary>Adds an object that is no stream.</summary>
    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        var number = Next();
        Add(number, body);
        return number;
    }

    /// <inheritdoc cref="Add(string)"/>
    /// <param name="number">Of <see cref="Next"/>.</param>
    public void Add(int number, string body)
    {
        packNumber = pack.Count == 0 ? Next() : packNumber;
        places[number] = ObjectPlace.In(packNumber, pack.Count);
        pack.Add(number, body);
        if (pack.IsFull)
        {
            Pack();
        }
    }

    /// <summary>Adds a stream, compressed.</summary>
    /// <param name="entries">Of its dictionary, beside filter and length.</param>
    public void AddStream(int number, string entries, ReadOnlySpan<byte> content) => AddCompressed(number, entries, Compressed(content));

    /// <summary>Adds a stream that is compressed already.</summary>
    public void AddCompressed(int number, string entries, ReadOnlySpan<byte> content)
    {
        places[number] = ObjectPlace.At(written);
        Put(FormattableString.Invariant($"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {content.Length}>>\nstream\n"));
        Put(content);
        Put("\nendstream\nendobj\n");
    }

    /// <summary>Ends the file.</summary>
    /// <param name="root">The catalogue.</param>
    /// <param name="info">Title, author and times.</param>
    public void End(int root, int info)
    {
        Pack();
        var (start, number) = (written, Next());
        places[number] = ObjectPlace.At(start);
        var id = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, IdBytes));
        AddStream(number, FormattableString.Invariant($"/Type/XRef/Size {places.Count}/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]") + ObjectPlace.Form, ObjectPlace.Table(places));
        Put(FormattableString.Invariant($"startxref\n{start}\n%%EOF\n"));
    }

    /// <summary>Content as streams hold it.</summary>
    public static byte[] Compressed(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var flate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            flate.Write(content);
        }

        return compressed.ToArray();
    }

    public void Dispose() => hash.Dispose();

    private void Pack()
    {
        if (pack.Count > 0)
        {
            AddStream(packNumber, pack.Entries, pack.ToBytes());
            pack.Clear();
        }
    }

    private void Put(string text) => Put(Encoding.Latin1.GetBytes(text));

    private void Put(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        output.Write(bytes);
        written += bytes.Length;
    }
}
