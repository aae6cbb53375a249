namespace Prtr.Ingest.Remarks;

/// <summary>Remarks as they come. Of each kind the first are kept and the rest is counted, so that what is wrong with a file costs no more than the file.</summary>
public sealed class RemarkList
{
    private readonly List<Remark> kept = [];
    private readonly Dictionary<string, int> counts = [];

    /// <summary>Those that are kept, in their order.</summary>
    public IReadOnlyList<Remark> Kept => kept;

    /// <summary>How many of them are only counted.</summary>
    public int More { get; private set; }

    /// <summary>The file of the first remark; empty when there was none.</summary>
    public string File { get; private set; } = "";

    public void Add(Remark remark)
    {
        File = File.Length == 0 ? remark.Place.File : File;
        counts[remark.Code] = counts.TryGetValue(remark.Code, out var count) ? count + 1 : 1;
        if (count < RemarkCap.Most)
        {
            kept.Add(remark);
        }
        else
        {
            More++;
        }
    }

    public void AddRange(IEnumerable<Remark> remarks)
    {
        foreach (var remark in remarks)
        {
            Add(remark);
        }
    }

    /// <summary>Takes those away that are said elsewhere.</summary>
    public void RemoveAll(Predicate<Remark> said) => kept.RemoveAll(said);
}
