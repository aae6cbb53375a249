using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>The values of a dimension as numbers: of each segment, or of each shape of records.</summary>
internal sealed class DimensionColumn
{
    public DimensionColumn(RecordDimension dimension, EmbeddedIndex index)
    {
        Values = new ValuePlaces();
        IsOfReport = dimension.OfReport is not null;
        Code = dimension.OfReport is { } ofReport
            ? Array.ConvertAll(index.Segments.Example, report => PlaceOf(ofReport(index.Data.Reports[report])))
            : Array.ConvertAll(index.Data.Shapes, shape => PlaceOf(dimension.OfRecord(shape)));
        IsFine = !IsOfReport && index.Asked.Of.Index().Any(shape => Code[shape.Index] != Code[index.Asked.First[shape.Item]]);

        int PlaceOf(string? value) => Values.Of(value ?? RecordDimension.Missing);
    }

    public ValuePlaces Values { get; }

    /// <summary>For each segment, or each of the shapes of records, the place of its value.</summary>
    public int[] Code { get; }

    /// <summary>Whether it is of segments.</summary>
    public bool IsOfReport { get; }

    /// <summary>Whether shapes that are alike in all that queries ask differ in it.</summary>
    public bool IsFine { get; }
}
