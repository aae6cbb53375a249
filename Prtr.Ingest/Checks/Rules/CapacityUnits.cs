using System.Collections.Frozen;
using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Units of capacity as they are written, against those of the list of activities.</summary>
internal static class CapacityUnits
{
    private static readonly FrozenDictionary<string, string> Families = new (string Family, string[] Spellings)[]
    {
        ("MW", ["MW", "МВт", "MW heat input", "мегаватт"]),
        ("t/h", ["t/h", "т/ч", "т/час", "т/сағ", "т в час", "t crude steel/h"]),
        ("t/day", ["t/day", "т/день", "т/сут", "т/сутки", "т/тәулік", "т/күн", "т в день", "т в сутки", "t/day (exceeding)", "t/day melting", "t carcass/day", "t product/day", "t product/day (quarterly average)", "t milk/day (annual average)"]),
        ("t/year", ["t/year", "т/год", "т/жыл", "т в год"]),
        ("m3", ["m3", "м3", "м³"]),
        ("m3/day", ["m3/day", "м3/день", "м3/сут", "м3/сутки", "м3/тәулік", "м3/күн"]),
        ("ha", ["ha", "га", "гектар"]),
        ("places", ["places", "мест", "места", "голов", "орын", "бас"]),
    }.SelectMany(unit => unit.Spellings.Select(spelling => (Key: NameKey.Of(spelling), unit.Family)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Family);

    /// <summary>False also when either unit is not known: then nothing can be compared.</summary>
    public static bool Same(string? written, string listed) =>
        written is not null
        && Families.TryGetValue(NameKey.Of(written), out var family)
        && Families.TryGetValue(NameKey.Of(listed), out var other)
        && family == other;
}
