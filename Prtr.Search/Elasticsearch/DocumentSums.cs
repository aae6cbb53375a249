using System.Text.Json;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// What a record adds to the sums, each number in parts of 26 bits: Elasticsearch adds up in double precision, which is exact for whole numbers up to 2^53.
/// So the low parts of 2^27 records (134 million) lose nothing; the high part is exact while a sum over everything is below 2^79 hundred-millionths,
/// which is 6·10^15 kilograms or tonnes; measures in finer units have a third part.
/// </summary>
internal static class DocumentSums
{
    /// <summary>The field that is 1 when the value is withheld.</summary>
    public const string Withheld = "withheld";

    /// <summary>How many bits each part has but the last.</summary>
    public const int Bits = 26;

    private const long Mask = (1 << Bits) - 1;

    private static readonly Dictionary<Measure, IReadOnlyList<string>> PartsOf = Measure.OfFacilities.ToDictionary(measure => measure, NameParts);

    /// <summary>Where a field stands in a document.</summary>
    public static string PathOf(string field) => "sum." + field;

    /// <summary>The fields with what quantities are of.</summary>
    public static IReadOnlyList<string> Substances { get; } = [.. ExactSums.OfFacilities.Select(SubstanceOf)];

    /// <summary>The fields by which groups are added up.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Withheld, .. Measure.OfFacilities.SelectMany(Parts)];

    /// <summary>The fields of a measure, the lowest bits first.</summary>
    public static IReadOnlyList<string> Parts(Measure measure) => PartsOf[measure];

    /// <summary>The field with what the quantity is of, by number, where it is given; all of a group are of one where the least and the greatest are the same.</summary>
    public static string SubstanceOf(RecordKind kind) => kind.Code() + "_of";

    /// <summary>The sum of which the parts were added up apart.</summary>
    /// <param name="sumOf">The sum of a field.</param>
    public static Int128 Together(Measure measure, Func<string, double> sumOf)
    {
        var parts = Parts(measure);
        var sum = (Int128)0;
        for (var place = 0; place < parts.Count; place++)
        {
            sum += (Int128)sumOf(parts[place]) << (Bits * place);
        }

        return sum;
    }

    /// <summary>The fields of a document; none for a sum that the record adds nothing to.</summary>
    public static void Write(Utf8JsonWriter json, PublicRecord record)
    {
        json.WriteNumber(Withheld, record.WithheldGround is null ? 0 : 1);
        foreach (var measure in Measure.OfFacilities)
        {
            if (measure.Units(record) is { } units)
            {
                WriteParts(json, Parts(measure), units);
            }
        }

        if (Substance.Of(record) is not Substance.None and var substance)
        {
            json.WriteNumber(SubstanceOf(record.Kind), substance);
        }
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<string> parts, Int128 units)
    {
        for (var place = 0; place < parts.Count - 1; place++)
        {
            json.WriteNumber(parts[place], (long)(units & Mask));
            units >>= Bits;
        }

        json.WriteNumber(parts[^1], (long)units);
    }

    private static IReadOnlyList<string> NameParts(Measure measure) => measure.Scale > Quantity.Scale
        ? [measure.Stem + "_low", measure.Stem + "_middle", measure.Stem + "_high"]
        : [measure.Stem + "_low", measure.Stem + "_high"];
}
