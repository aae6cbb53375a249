using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>The values of a dimension as numbers: of each segment, or of each shape of records.</summary>
internal sealed class DimensionColumn
{
    private DimensionColumn(ValuePlaces values, int[] code, bool isOfReport) => (Values, Code, IsOfReport) = (values, code, isOfReport);

    public ValuePlaces Values { get; }

    /// <summary>For each segment or shape the place of its value.</summary>
    public int[] Code { get; }

    /// <summary>Whether it is of segments.</summary>
    public bool IsOfReport { get; }

    public static DimensionColumn Of(RecordDimension dimension, EmbeddedIndex index) => dimension.OfReport is { } ofReport
        ? Of(index.Segments.Example, report => ofReport(index.Data.Reports[report]), true)
        : Of(index.Data.Shapes, dimension.OfRecord, false);

    private static DimensionColumn Of<T>(T[] things, Func<T, string?> value, bool isOfReport)
    {
        var places = new ValuePlaces();
        return new(places, Array.ConvertAll(things, thing => places.Of(value(thing) ?? RecordDimension.Missing)), isOfReport);
    }
}
