using Prtr.Search.Measures;
using Prtr.Search.Reference;

namespace Prtr.Search.Queries;

/// <summary>Counts by groups of a data release whose engine does not count them itself: its records are read one by one.</summary>
internal sealed class CountedRecords(IRegisterSearch release, ReferenceData reference)
{
    // All records of a subject have the same values in these.
    private static readonly Facet[] Subjects = [Facet.Pollutant, Facet.Medium, Facet.Kind];

    private readonly Dictionary<(Subject Subject, int Year), bool> sameThreshold = [];

    /// <summary>The groups; null when there are more than the question allows.</summary>
    public async Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken)
    {
        var comparable = grouping.ComparableIn is { } years ? await ComparableAsync(grouping.Query, years, cancellationToken) : null;
        var counter = new GroupCounter(grouping);
        await foreach (var record in release.RecordsAsync(grouping.Query with { View = ResultView.Records }, cancellationToken))
        {
            if (!grouping.Counts(record) || comparable?.Takes(record) == false)
            {
                continue;
            }

            var group = counter.Of(dimension => grouping.ValueOf(dimension, record));
            group.Sums.Add(record);
            if (grouping.MarksThresholds && !HasSameThreshold(Subject.Of(record), record.Report.Year + grouping.Later))
            {
                group.Changed.Add(record.Kind);
            }

            if (counter.IsTooMany)
            {
                return null;
            }
        }

        return counter.ToGroups();
    }

    private bool HasSameThreshold(Subject subject, int year)
    {
        if (!sameThreshold.TryGetValue((subject, year), out var same))
        {
            sameThreshold.Add((subject, year), same = subject.HasOneThreshold(reference, [year - 1, year]));
        }

        return same;
    }

    // Whose values can be compared does not depend on which of them are asked for; what is asked of pollutants, media, kinds and facilities only saves reading.
    private async Task<ComparableSet> ComparableAsync(RegisterQuery query, IReadOnlyList<int> years, CancellationToken cancellationToken)
    {
        var scope = Subjects.Aggregate(
            RegisterQuery.Empty with { Years = YearSelection.Exactly(years), Facilities = query.Facilities, View = ResultView.Records },
            (narrowed, facet) => facet.Write(narrowed, query.Chosen(facet)));
        var set = new ComparableSet(years, reference);
        await foreach (var record in release.RecordsAsync(scope, cancellationToken))
        {
            set.Add(record);
        }

        return set;
    }
}
