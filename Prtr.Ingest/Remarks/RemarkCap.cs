using System.Globalization;

namespace Prtr.Ingest.Remarks;

/// <summary>However much is wrong with a file, what is said about it stays readable: the first remarks, and how many more there are.</summary>
public static class RemarkCap
{
    /// <summary>Remarks on one source, or on one report.</summary>
    public const int Most = 1_000;

    /// <inheritdoc cref="Of(IReadOnlyList{Remark}, int, int)"/>
    public static IReadOnlyList<Remark> Of(RemarkList remarks) =>
        remarks is { Kept: [], More: > 0 and var more } ? [More(remarks.File, more)] : Of(remarks.Kept, Most, remarks.More);

    /// <summary>The list itself when it is short. An error is never cut off while hints are shown; what was cut off before is counted with the rest.</summary>
    /// <param name="more">How many there are besides.</param>
    public static IReadOnlyList<Remark> Of(IReadOnlyList<Remark> remarks, int most = Most, int more = 0)
    {
        var cut = remarks.Where(remark => remark.Code == RemarkKinds.MoreRemarks.Code).ToList();
        if ((remarks.Count - cut.Count <= most && more == 0 && cut.Count <= 1) || remarks.Count == cut.Count)
        {
            return remarks;
        }

        var all = cut.Count == 0 ? remarks : [.. remarks.Except(cut, ReferenceEqualityComparer.Instance).Cast<Remark>()];
        var shown = all.Take(most).ToList();
        if (!shown.Exists(remark => remark.Level == RemarkLevel.Error) && all.FirstOrDefault(remark => remark.Level == RemarkLevel.Error) is { } error)
        {
            shown[^1] = error;
        }

        var count = all.Count - shown.Count + more + cut.Sum(remark => int.Parse(remark.Data["count"], CultureInfo.InvariantCulture));
        return count == 0 ? shown : [.. shown, More(shown[0].Place.File, count)];
    }

    private static Remark More(string file, int count) => RemarkKinds.MoreRemarks.At(new Place(file), null, count.ToString(CultureInfo.InvariantCulture));
}
