using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>The values of a dimension as numbers: of each segment, or of each shape of records.</summary>
internal sealed class DimensionColumn
{
    private DimensionColumn(string[] values, int[] code, bool isOfReport) => (Values, Code, IsOfReport) = (values, code, isOfReport);

    public string[] Values { get; }

    /// <summary>For each segment or shape the place of its value.</summary>
    public int[] Code { get; }

    /// <summary>Whether it is of segments.</summary>
    public bool IsOfReport { get; }

    public static DimensionColumn Of(RecordDimension dimension, EmbeddedIndex index) => dimension.OfReport is { } ofReport
        ? Of(index.Segments.Example, report => ofReport(index.Data.Reports[report]), true)
        : Of(index.Data.Shapes, dimension.OfRecord, false);

    private static DimensionColumn Of<T>(T[] things, Func<T, string?> value, bool isOfReport)
    {
        var places = new Dictionary<string, int>();
        var code = Array.ConvertAll(things, thing =>
        {
            var text = value(thing) ?? RecordDimension.Missing;
            if (!places.TryGetValue(text, out var place))
            {
                places.Add(text, place = places.Count);
            }

            return place;
        });
        return new([.. places.Keys], code, isOfReport);
    }
}
