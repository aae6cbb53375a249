using System.Text.Json;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// What a record adds to the sums, whole units and parts of <see cref="Measure.Scale"/> apart: Elasticsearch adds up in double precision, which is exact for whole numbers up to 2^53.
/// A report would need 100,000 rows of the largest allowed value to get there, and sums over reports are made by the register, in 128 bits.
/// </summary>
internal static class DocumentSums
{
    /// <summary>The field that is 1 when the value is withheld.</summary>
    public const string Withheld = "withheld";

    /// <summary>Where a field stands in a document.</summary>
    public static string PathOf(string field) => "sum." + field;

    /// <summary>The fields with what quantities are of.</summary>
    public static IReadOnlyList<string> Substances { get; } = [.. ExactSums.OfFacilities.Select(SubstanceOf)];

    /// <summary>The fields by which groups are added up.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Withheld, .. Measure.OfFacilities.SelectMany(measure => new[] { Whole(measure), Rest(measure) })];

    public static string Whole(Measure measure) => measure.Name;

    public static string Rest(Measure measure) => measure.Stem + "_rest";

    /// <summary>The field with what the quantity is of, by number, where it is given; all of a group are of one where the least and the greatest are the same.</summary>
    public static string SubstanceOf(RecordKind kind) => kind.Code() + "_of";

    /// <summary>The fields of a document; none for a sum that the record adds nothing to.</summary>
    public static void Write(Utf8JsonWriter json, PublicRecord record)
    {
        json.WriteNumber(Withheld, record.WithheldGround is null ? 0 : 1);
        foreach (var measure in Measure.OfFacilities)
        {
            if (measure.Units(record) is { } units)
            {
                json.WriteNumber(Whole(measure), (long)(units / measure.Scale));
                json.WriteNumber(Rest(measure), (long)(units % measure.Scale));
            }
        }

        if (Substance.Of(record) is not Substance.None and var substance)
        {
            json.WriteNumber(SubstanceOf(record.Kind), substance);
        }
    }
}
