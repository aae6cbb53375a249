using Elastic.Clients.Elasticsearch.Aggregations;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>The aggregations that add up quantities, and what they say.</summary>
internal static class SumAggregations
{
    private static readonly Measure[] OfSeveral = [Measure.OverThreshold, .. Measure.Weighed];

    /// <summary>For all that totals are made of.</summary>
    /// <param name="path">What stands before the names of fields: the path of nested records with its dot, or nothing.</param>
    public static Dictionary<string, Aggregation> Totals(string path) => Totals(path, Measure.OfFacilities);

    /// <summary>For totals with the sums of some measures.</summary>
    public static Dictionary<string, Aggregation> Totals(string path, IReadOnlyList<Measure> measures) => Sums(path, [DocumentSums.Withheld, .. measures.SelectMany(DocumentSums.Parts)])
        .Concat(KindsOf(measures).SelectMany(kind => Bounds(path + DocumentSums.PathOf(DocumentSums.SubstanceOf(kind)), kind)))
        .ToDictionary();

    /// <summary>For the sums over one substance of a kind.</summary>
    public static Dictionary<string, Aggregation> OfSubstance(string path, RecordKind kind) => Sums(path, MeasuresOf(kind).SelectMany(DocumentSums.Parts)).ToDictionary();

    /// <summary>For what totals have beside the sums over each substance: two fifths of a search of everything were sums, and most of these were added up twice.</summary>
    public static Dictionary<string, Aggregation> BesideSubstances(string path) => Sums(path, [DocumentSums.Withheld, .. OfSeveral.SelectMany(DocumentSums.Parts)]).ToDictionary();

    /// <summary>The totals of a group of so many records.</summary>
    public static Totals Read(Found figures, int facilities, int records) => Read(figures, Measure.OfFacilities, facilities, records);

    /// <summary>The same with the sums of some measures.</summary>
    public static Totals Read(Found figures, IReadOnlyList<Measure> measures, int facilities, int records)
    {
        var sums = ReadSums(figures, measures);
        foreach (var kind in KindsOf(measures))
        {
            sums.AddSubstance(kind, SubstanceOf(figures, kind));
        }

        return new(facilities, records, (int)figures[DocumentSums.Withheld].Value, sums);
    }

    /// <summary>The totals of what was found <see cref="BesideSubstances"/> and of the sums over each substance.</summary>
    public static Totals Read(Found beside, IEnumerable<(RecordKind Kind, int Substance, ExactSums Sums)> substances, int facilities, int records)
    {
        var sums = ReadSums(beside, OfSeveral);
        foreach (var (kind, substance, part) in substances)
        {
            sums.Add(part);
            sums.AddSubstance(kind, substance);
        }

        return new(facilities, records, (int)beside[DocumentSums.Withheld].Value, sums);
    }

    /// <summary>The sums over one substance.</summary>
    public static ExactSums ReadOfSubstance(Found figures, RecordKind kind) => ReadSums(figures, MeasuresOf(kind));

    private static ExactSums ReadSums(Found figures, IEnumerable<Measure> measures)
    {
        var sums = new ExactSums();
        foreach (var measure in measures)
        {
            sums[measure] = DocumentSums.Together(measure, field => figures[field].Value);
        }

        return sums;
    }

    private static IEnumerable<RecordKind> KindsOf(IEnumerable<Measure> measures) => measures.Select(measure => measure.Kind).OfType<RecordKind>().Distinct();

    private static IEnumerable<Measure> MeasuresOf(RecordKind kind) => Measure.OfFacilities.Where(measure => measure.Kind == kind).Except(OfSeveral);

    private static IEnumerable<KeyValuePair<string, Aggregation>> Sums(string path, IEnumerable<string> fields) =>
        fields.Select(field => KeyValuePair.Create<string, Aggregation>(field, new SumAggregation { Field = path + DocumentSums.PathOf(field) }));

    private static IEnumerable<KeyValuePair<string, Aggregation>> Bounds(string field, RecordKind kind) =>
    [
        new(Least(kind), new MinAggregation { Field = field }),
        new(Greatest(kind), new MaxAggregation { Field = field }),
    ];

    private static string Least(RecordKind kind) => DocumentSums.SubstanceOf(kind) + "_min";

    private static string Greatest(RecordKind kind) => DocumentSums.SubstanceOf(kind) + "_max";

    private static int SubstanceOf(Found figures, RecordKind kind) =>
        Substance.Together((int)figures[Least(kind)].Value, (int)figures[Greatest(kind)].Value);
}
