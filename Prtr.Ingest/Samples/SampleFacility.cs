namespace Prtr.Ingest.Samples;

/// <summary>An invented facility with what stays the same over the years.</summary>
/// <param name="First">The first year that it reports.</param>
/// <param name="Last">The last one; null while it still reports.</param>
/// <param name="Sources">Stationary sources in its latest year.</param>
internal sealed record SampleFacility(int Number, string Region, ProfileRow Profile, SampleIdentity Identity, int First, int? Last, int Sources)
{
    /// <summary>What it was called and where it stood before a change, valid up to and including a year; the oldest first.</summary>
    public IReadOnlyList<(int Until, SampleIdentity Identity)> Earlier { get; init; } = [];

    /// <summary>A year in which it forgot to report, or null.</summary>
    public int? Missed { get; init; }

    /// <summary>How large among its profile, 0 to 1: capacity, staff and releases follow it.</summary>
    public required decimal Size { get; init; }

    public bool Reports(int year) => year >= First && year <= (Last ?? int.MaxValue) && year != Missed;

    public SampleIdentity IdentityIn(int year)
    {
        foreach (var (until, identity) in Earlier)
        {
            if (year <= until)
            {
                return identity;
            }
        }

        return Identity;
    }
}
