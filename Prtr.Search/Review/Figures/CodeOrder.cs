
namespace Prtr.Search.Review.Figures;

/// <summary>Puts codes in the order in which people list them: media as air, water, land, methods as measured, calculated, estimated; numbers inside codes by size; an absent code last.</summary>
internal sealed class CodeOrder : IComparer<string?>
{
    private static readonly string[] Known = ["air", "water", "land", "wastewater", "waste", "stationary", "diffuse", "M", "C", "E", "R", "D"];

    public static CodeOrder Instance { get; } = new();

    /// <summary>The rows by their codes, the first column first.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, Figure>> Sort(
        IEnumerable<IReadOnlyDictionary<string, Figure>> rows, IReadOnlyList<string> columns) =>
        [.. columns.Skip(1).Aggregate(
            rows.OrderBy(row => row[columns[0]].Text, Instance),
            (sorted, column) => sorted.ThenBy(row => row[column].Text, Instance))];

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null).CompareTo(y is null);
        }

        var (left, right) = (Array.IndexOf(Known, x), Array.IndexOf(Known, y));
        return left >= 0 && right >= 0 ? left.CompareTo(right) : Natural(x, y);
    }

    private static int Natural(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        while (x.Length > 0 && y.Length > 0)
        {
            var (left, right) = (Digits(x), Digits(y));
            var order = left == 0 || right == 0 ? x[0].CompareTo(y[0])
                : left != right ? left.CompareTo(right)
                : x[..left].CompareTo(y[..right], StringComparison.Ordinal);
            if (order != 0)
            {
                return order;
            }

            x = x[Math.Max(left, 1)..];
            y = y[Math.Max(right, 1)..];
        }

        return x.Length.CompareTo(y.Length);
    }

    /// <summary>How many digits the text begins with.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
