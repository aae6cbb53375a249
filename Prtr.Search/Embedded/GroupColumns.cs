using System.Collections.Concurrent;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Embedded;

/// <summary>What groups of records are counted by, made when it is first asked for.</summary>
internal sealed class GroupColumns(EmbeddedIndex index)
{
    private readonly ConcurrentDictionary<string, DimensionColumn> dimensions = [];
    private readonly ConcurrentDictionary<Measure, MeasureShapes> measures = [];
    private readonly ConcurrentDictionary<(object Reference, int Later), ulong[]> changedThresholds = [];
    private readonly Lazy<ShapeSubjects> subjects = new(() => new ShapeSubjects(index.Asked.Shapes));
    private readonly Lazy<Runs> fineRuns = new(() => new Runs(index.Data, [.. Enumerable.Range(0, index.Data.Shapes.Length)], index.Segments));

    public ShapeSubjects Subjects => subjects.Value;

    /// <summary>Runs of records of the same shape, where that of <see cref="EmbeddedIndex.Runs"/> does not tell values of a dimension apart.</summary>
    public Runs FineRuns => fineRuns.Value;

    public DimensionColumn Of(RecordDimension dimension) => dimensions.GetOrAdd(dimension.Name, (_, asked) => new DimensionColumn(asked, index), dimension);

    public MeasureShapes Of(Measure measure) => measures.GetOrAdd(measure, asked => new MeasureShapes(asked, index.Asked.Shapes));

    /// <summary>
    /// For each of <see cref="AskedShapes.Shapes"/> the years, as bits, of records that stand in a year in which its pollutant has another threshold than in the one before.
    /// </summary>
    /// <param name="later">How many years after its own a record stands.</param>
    public ulong[] ChangedThresholds(ReferenceData reference, int later) => changedThresholds.GetOrAdd((reference.Content, later), _ =>
    {
        var ofSubject = Array.ConvertAll(Subjects.All, subject => index.State.Years
            .Where(year => !subject.HasOneThreshold(reference, [year + later - 1, year + later]))
            .Aggregate(0UL, (years, year) => years | index.Segments.YearsOf(year)));
        return Array.ConvertAll(Subjects.Of, subject => ofSubject[subject]);
    });
}
