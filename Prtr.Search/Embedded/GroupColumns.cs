using System.Collections.Concurrent;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>What groups of records are counted by, made when it is first asked for.</summary>
internal sealed class GroupColumns(EmbeddedIndex index)
{
    private readonly ConcurrentDictionary<string, DimensionColumn> dimensions = [];
    private readonly ConcurrentDictionary<Measure, MeasureShapes> measures = [];
    private readonly Lazy<ShapeSubjects> subjects = new(() => new ShapeSubjects(index.Asked.Shapes));

    public ShapeSubjects Subjects => subjects.Value;

    public DimensionColumn Of(RecordDimension dimension) => dimensions.GetOrAdd(dimension.Name, (_, asked) => DimensionColumn.Of(asked, index), dimension);

    public MeasureShapes Of(Measure measure) => measures.GetOrAdd(measure, asked => new MeasureShapes(asked, index.Asked.Shapes));
}
