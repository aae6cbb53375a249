namespace Prtr.Search.Charts;

/// <summary>How much room text takes, near enough to lay out a drawing whose typeface is the reader's.</summary>
public static class TextWidth
{
    private const string Narrow = "ijltfrI1.,:;'|!()[] \u00A0іІ-–¦";
    private const string Wide = "mwMWшщжмюфыШЩЖМЮФЫДЛ@%—";

    /// <summary>Width in pixels.</summary>
    public static double Of(string text, double size = Label.Normal) => text.Sum(Share) * size;

    /// <summary>The text in lines no wider than the room; what does not fit on the last line ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, double room, double size = Label.Normal, int most = 2)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || Of(longer, size) <= room || lines.Count == most - 1)
            {
                line = longer;
            }
            else
            {
                lines.Add(line);
                line = word;
            }
        }

        return [.. lines.Append(line).Select(part => Cut(part, room, size))];
    }

    private static string Cut(string line, double room, double size)
    {
        if (Of(line, size) <= room)
        {
            return line;
        }

        var length = line.Length - 1;
        while (length > 1 && Of(line[..length] + "…", size) > room)
        {
            length--;
        }

        return line[..length].TrimEnd() + "…";
    }

    private static double Share(char letter) => Narrow.Contains(letter, StringComparison.Ordinal) ? 0.32
        : Wide.Contains(letter, StringComparison.Ordinal) ? 0.76
        : char.IsUpper(letter) ? 0.66 : 0.56;
}
