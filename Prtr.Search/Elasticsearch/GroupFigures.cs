using System.Collections.Immutable;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>What is found out of each group of nested records: its facilities, the exact sums of the measures that are asked for, how many values are given and withheld.</summary>
internal sealed class GroupFigures
{
    private readonly Measure[] measures;
    private readonly List<RecordKind> changing = [];

    public GroupFigures(RecordGrouping grouping, IndexedRelease release)
    {
        measures = [.. Measure.OfFacilities.Intersect(grouping.Measures)];
        Aggregations = new(SumAggregations.Totals(FacilityDocuments.Prefix, measures)) { [NestedRecords.Facilities] = new ReverseNestedAggregation() };
        foreach (var measure in measures)
        {
            Aggregations.Add(Given(measure), new() { Filter = MeasureFilters.Of(measure, withheld: false) });
            Aggregations.Add(Withheld(measure), new() { Filter = MeasureFilters.Of(measure, withheld: true) });
        }

        foreach (var kind in RecordKinds.OfPollutants.Where(kind => grouping.MarksThresholds && measures.Any(measure => measure.Kind == kind)))
        {
            if (ChangedIn(kind, grouping, release) is { } changed)
            {
                changing.Add(kind);
                Aggregations.Add(Changing(kind), new() { Filter = changed });
            }
        }
    }

    /// <summary>What is asked of each group.</summary>
    public Dictionary<string, Aggregation> Aggregations { get; }

    public Measured Measured(Found group)
    {
        var values = new ValueCounts[Measure.Sums.Count];
        foreach (var measure in measures)
        {
            values[measure.Place] = new((int)group[Given(measure)].Count, (int)group[Withheld(measure)].Count);
        }

        return new(SumAggregations.Read(group, measures, NestedRecords.FacilitiesIn(group), (int)group.Count), values);
    }

    /// <summary>The kinds of which it holds records whose pollutants have another threshold than in the year before.</summary>
    public ImmutableHashSet<RecordKind> Changed(Found group) => [.. changing.Where(kind => group[Changing(kind)].Count > 0)];

    private static string Given(Measure measure) => "given_" + measure.Stem;

    private static string Withheld(Measure measure) => "withheld_" + measure.Stem;

    private static string Changing(RecordKind kind) => "changed_" + kind.Code();

    // Null where no pollutant has another threshold in any of the years.
    private static Query? ChangedIn(RecordKind kind, RecordGrouping grouping, IndexedRelease release)
    {
        List<Query> changed =
        [
            .. from year in release.State.Years
               from filter in ComparableFilters.Changed(kind, [year + grouping.Later - 1, year + grouping.Later], release.Reference)
               select Filters.All([ComparableFilters.InYear(year), filter]),
        ];
        return changed.Count == 0 ? null : Filters.Any(changed);
    }
}
