using System.Collections.Concurrent;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>What groups of records are counted by, made when it is first asked for.</summary>
internal sealed class GroupColumns(EmbeddedIndex index)
{
    private readonly ConcurrentDictionary<string, DimensionColumn> dimensions = [];
    private readonly Lazy<ShapeParts> parts = new(() => new ShapeParts(index.Asked.Shapes));
    private readonly Lazy<ShapeSubjects> subjects = new(() => new ShapeSubjects(index.Asked.Shapes));

    public ShapeParts Parts => parts.Value;

    public ShapeSubjects Subjects => subjects.Value;

    public DimensionColumn Of(RecordDimension dimension) => dimensions.GetOrAdd(dimension.Name, (_, asked) => DimensionColumn.Of(asked, index), dimension);
}
