using System.Globalization;

namespace Prtr.Search.Review.Xlsx;

/// <summary>Names of worksheets: short, without the signs that are not allowed, each once.</summary>
internal sealed class SheetNames(string taken)
{
    private const int Longest = 31;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { taken };

    /// <summary>The caption, cut at a word where it is long, with a number where it would be there twice.</summary>
    public string Next(string caption)
    {
        var name = Clean(caption);
        for (var number = 2; !names.Add(name); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" {number}");
            name = Cut(Clean(caption), Longest - end.Length) + end;
        }

        return name;
    }

    public static string Clean(string caption)
    {
        var allowed = string.Concat(caption.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? ' ' : letter));
        var tidy = string.Join(' ', allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'');
        return tidy.Length == 0 ? "-" : Cut(tidy, Longest);
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        var space = name.LastIndexOf(' ', length);
        return name[..(space > length / 2 ? space : length)].TrimEnd(' ', ',', '.', ';', '\'');
    }
}
