using System.Globalization;

namespace Prtr.Ingest.Remarks;

/// <summary>However much is wrong with a file, what is said about it stays readable: the first remarks, and how many more there are.</summary>
public static class RemarkCap
{
    /// <summary>Remarks on one source, or on one report.</summary>
    public const int Most = 1_000;

    /// <summary>The list itself when it is short. An error is never cut off while hints are shown.</summary>
    public static IReadOnlyList<Remark> Of(IReadOnlyList<Remark> remarks)
    {
        if (remarks.Count <= Most)
        {
            return remarks;
        }

        var shown = remarks.Take(Most).ToList();
        if (!shown.Exists(remark => remark.Level == RemarkLevel.Error) && remarks.FirstOrDefault(remark => remark.Level == RemarkLevel.Error) is { } error)
        {
            shown[^1] = error;
        }

        shown.Add(RemarkKinds.MoreRemarks.At(new Place(shown[0].Place.File), null, (remarks.Count - Most).ToString(CultureInfo.InvariantCulture)));
        return shown;
    }
}
