using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Intake;

/// <summary>How alike two texts are: the share of letter pairs that they have in common (Dice's coefficient), writing habits aside.</summary>
internal static class TextSimilarity
{
    /// <returns>0 nothing in common, 1 the same pairs.</returns>
    public static double Of(string left, string right)
    {
        var a = NameKey.Of(left);
        var b = NameKey.Of(right);
        if (a.Length < 2 || b.Length < 2)
        {
            return a == b ? 1 : 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < a.Length; i++)
        {
            pairs[(a[i], a[i + 1])] = pairs.GetValueOrDefault((a[i], a[i + 1])) + 1;
        }

        var common = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            if (pairs.TryGetValue((b[i], b[i + 1]), out var remaining) && remaining > 0)
            {
                pairs[(b[i], b[i + 1])] = remaining - 1;
                common++;
            }
        }

        return 2.0 * common / (a.Length + b.Length - 2);
    }
}
