using System.Globalization;

namespace Prtr.Web.Office.Inbox;

/// <summary>Where a file lies that a browser has sent. Its name, and those of the folders it was chosen in, come from elsewhere: nothing in them leads out of the folder, none is longer than a disk takes, and none is taken twice.</summary>
internal static class UploadedNames
{
    private const int Deepest = 8;

    // Of the 255 bytes that file systems take, four for each letter at most, and a number before it.
    private const int Longest = 80;
    private const int LongestEnding = 10;

    /// <param name="sent">With folders before the name, where there are any.</param>
    /// <param name="index">Of the file in its request.</param>
    public static string Place(string folder, string sent, int index)
    {
        var parts = sent.Split('/', '\\').Select(Harmless).Where(part => part is not ("" or "." or "..")).ToList();
        var below = Path.Combine([folder, .. parts.SkipLast(1).TakeLast(Deepest)]);
        for (var above = below; above != folder; above = Path.GetDirectoryName(above)!)
        {
            // What one file is called may be the folder of another.
            below = File.Exists(above) ? folder : below;
        }

        var name = parts.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"file-{index + 1}") : parts[^1];
        var path = Path.Combine(below, name);
        for (var again = index + 1; Path.Exists(path); again++)
        {
            path = Path.Combine(below, string.Create(CultureInfo.InvariantCulture, $"{again} {name}"));
        }

        return path;
    }

    private static string Harmless(string part)
    {
        var name = new string([.. part.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } known ? known : "";
        return name.Length > Longest ? name[..(Longest - ending.Length)] + ending : name;
    }
}
