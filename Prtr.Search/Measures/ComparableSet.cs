using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// What can be compared from year to year, like with like: of each <see cref="Subject"/> the facilities that gave a value for every one of the years and withheld
/// none of it, unless its reporting threshold changed within them. Whoever gives values for one of the years only (because it opened, closed, came over or fell
/// under the threshold, or did not report) would show as a change that nobody made.
/// </summary>
/// <param name="years">Oldest first, at most 64 from the first to the last.</param>
public sealed class ComparableSet(IReadOnlyList<int> years, ReferenceData reference)
{
    private const ulong Withheld = 0;

    private readonly ulong every = years.Aggregate(0ul, (all, year) => all | (1ul << (year - years[0])));
    private readonly Dictionary<(long Facility, Subject Subject), ulong> given = [];
    private readonly Dictionary<Subject, bool> oneThreshold = [];

    /// <summary>Of all records of the years; has to be told them all before it is asked.</summary>
    public static ComparableSet Of(IEnumerable<PublicRecord> records, IReadOnlyList<int> years, ReferenceData reference)
    {
        var set = new ComparableSet(years, reference);
        foreach (var record in records)
        {
            set.Add(record);
        }

        return set;
    }

    public void Add(PublicRecord record)
    {
        var key = (record.Report.FacilityId, Subject.Of(record));
        var known = given.TryGetValue(key, out var seen);
        given[key] = record.WithheldGround is not null || (known && seen == Withheld) ? Withheld : seen | (1ul << (record.Report.Year - years[0]));
    }

    /// <summary>Whether the record belongs to it.</summary>
    public bool Takes(PublicRecord record)
    {
        var subject = Subject.Of(record);
        return given.GetValueOrDefault((record.Report.FacilityId, subject)) == every && HasOneThreshold(subject);
    }

    private bool HasOneThreshold(Subject subject)
    {
        if (!oneThreshold.TryGetValue(subject, out var known))
        {
            oneThreshold.Add(subject, known = subject.HasOneThreshold(reference, years));
        }

        return known;
    }
}
