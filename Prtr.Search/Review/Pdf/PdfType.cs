using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A type of one size and weight that can be measured: letters are not kerned, so a text is as wide as they are.</summary>
/// <param name="size">In points.</param>
internal sealed class PdfType(PdfFace face, double size)
{
    public PdfFace Face => face;

    public double Size => size;

    /// <summary>From line to line.</summary>
    public double Leading => Size * 1.36;

    public double Width(ReadOnlySpan<char> text) => face.Width(text) * size / 1000;

    /// <summary>The text in lines no wider than the room; a word that is wider is broken.</summary>
    public IReadOnlyList<string> Lines(string text, double room)
    {
        var printable = PrintableText.Of(text);
        if (!printable.Contains(' ') && Width(printable) <= room)
        {
            return [printable];
        }

        List<string> lines = [];
        var line = "";
        foreach (var word in printable.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, room)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer) > room)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private IEnumerable<string> Pieces(string word, double room)
    {
        while (word.Length > 1 && Width(word) > room)
        {
            var length = Enumerable.Range(1, word.Length - 1).TakeWhile(count => Width(word.AsSpan(0, count)) <= room).LastOrDefault(1);
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
