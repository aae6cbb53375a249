namespace Prtr.Ingest.Intake.Facilities;

/// <summary>What an act will do, worked out before anything is changed: which versions leave their facility, and which are made of them elsewhere.</summary>
internal sealed class FacilityPlan(FacilityActKind kind, long facility, long? other)
{
    private readonly List<StandingVersion> taken = [];
    private readonly List<MadeVersion> made = [];
    private readonly List<FacilityProblem> problems = [];
    private readonly List<Identity> identities = [];

    public FacilityActKind Kind => kind;

    public long Facility => facility;

    /// <summary>0 for a facility that is still to be made.</summary>
    public long? Other => other;

    /// <summary>What the other facility was before, when that matters for undoing: living, former or new.</summary>
    public string? OtherWas { get; init; }

    public long? Undoes { get; init; }

    public IReadOnlyList<StandingVersion> Taken => taken;

    public IReadOnlyList<MadeVersion> Made => made;

    public IReadOnlyList<FacilityProblem> Problems => problems;

    public IReadOnlyList<Identity> Identities => identities;

    public void Refuse(FacilityProblem problem) => problems.Add(problem);

    /// <summary>The versions are about the facility no more; what was public of them ends.</summary>
    public void Take(IEnumerable<StandingVersion> versions) => taken.AddRange(versions.Except(taken));

    /// <summary>A version with the same content at a facility, which stands as said.</summary>
    public void Make(StandingVersion origin, long at, Standing standing) => made.Add(new MadeVersion(origin, at, standing));

    /// <summary>A report goes to another facility: what is public is public there, what waits waits there.</summary>
    public void Move(StandingReport report, long to)
    {
        Take(report.Versions);
        foreach (var version in report.Live.OrderBy(version => version.Standing))
        {
            Make(version, to, version.Standing);
        }
    }

    /// <summary>From now on an id leads to another, or is one of its own (null).</summary>
    public void Lead(long id, long? to) => identities.Add(new Identity(id, to, false));

    /// <summary>From now on there is no such facility.</summary>
    public void Remove(long id) => identities.Add(new Identity(id, null, true));

    /// <summary>What was public or waited, and goes nowhere.</summary>
    public IEnumerable<StandingVersion> Ended =>
        taken.Where(version => version.Standing != Standing.Past && !made.Exists(copy => copy.Origin.Id == version.Id));

    /// <summary>What becomes of each version that is public or waits, or is brought back.</summary>
    public IReadOnlyList<MovedReport> Reports() =>
    [
        .. Ended.Select(version => new MovedReport(version.Year, version.Number, version.FacilityId, null, version.Standing))
            .Concat(made.Select(copy => new MovedReport(copy.Origin.Year, copy.Origin.Number, copy.Origin.FacilityId, copy.At, copy.Standing)))
            .OrderBy(report => report.Year).ThenBy(report => report.FromId).ThenBy(report => report.Version),
    ];
}

/// <param name="At">The facility; 0 for the one that is still to be made.</param>
internal sealed record MadeVersion(StandingVersion Origin, long At, Standing Standing);

/// <param name="To">The facility that the id leads to; null: it is one of its own, unless it is removed.</param>
internal sealed record Identity(long Id, long? To, bool IsRemoved);
