using System.Text;

namespace Prtr.Ingest.Reports.Json;

/// <summary>Gives one string for short texts that a document repeats: names of properties, codes, small numbers. Which ones it remembers is left to chance, so its size is fixed.</summary>
internal sealed class RepeatedTexts
{
    private const int Size = 1024;
    private const int Longest = 32;

    private readonly string?[] seen = new string?[Size];

    /// <param name="text">Well-formed UTF-8.</param>
    public string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
        {
            return Encoding.UTF8.GetString(text);
        }

        Span<char> letters = stackalloc char[Longest];
        letters = letters[..Encoding.UTF8.GetChars(text, letters)];
        ref var known = ref seen[(uint)string.GetHashCode(letters) % Size];
        return known is not null && letters.SequenceEqual(known) ? known : known = letters.ToString();
    }
}
