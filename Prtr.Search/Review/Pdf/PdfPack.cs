using System.Globalization;
using System.Text;

namespace Prtr.Search.Review.Pdf;

/// <summary>The content of an object stream in the making (ISO 32000-1, 7.5.7): numbers and places of the objects, then the objects.</summary>
internal sealed class PdfPack
{
    // A reader unpacks a whole stream to get at one of its objects.
    private const int Most = 500;

    private readonly StringBuilder places = new();
    private readonly StringBuilder bodies = new();

    public int Count { get; private set; }

    public bool IsFull => Count == Most;

    /// <summary>Of the stream's dictionary.</summary>
    public string Entries => FormattableString.Invariant($"/Type/ObjStm/N {Count}/First {places.Length}");

    public void Add(int number, string body)
    {
        places.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
        bodies.Append(body).Append('\n');
        Count++;
    }

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(places.ToString() + bodies);

    public void Clear()
    {
        places.Clear();
        bodies.Clear();
        Count = 0;
    }
}
