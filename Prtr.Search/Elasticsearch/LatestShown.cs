using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>The latest data release that readers were given: after it nobody is given a former one, whoever answers.</summary>
internal sealed class LatestShown
{
    private readonly Lock turn = new();
    private DataRelease? latest;

    /// <returns>False when readers have seen a later one of the same incarnation.</returns>
    public bool TryShow(DataRelease release)
    {
        lock (turn)
        {
            if (latest is { } shown && shown.Incarnation == release.Incarnation && shown.Id > release.Id)
            {
                return false;
            }

            latest = release;
            return true;
        }
    }
}
