using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>All that the register's records can be counted by.</summary>
internal static class RecordDimensions
{
    /// <summary>Those in whose values no facet chooses.</summary>
    public static IReadOnlyList<RecordDimension> OfNoFacet { get; } =
    [
        RecordDimension.Of("facility", report => report.FacilityId.ToString(CultureInfo.InvariantCulture)),
        new("transboundary", record => record.Kind == RecordKind.Waste ? YesOrNo(record.Transboundary) : null, Listed("yes", "no")),
        new("threshold", record => record.BelowThreshold switch { true => "below", false => "reached", null => null }, Listed("reached", "below")),
        new("method", record => record.Method.Code(), Listed("M", "C", "E")),
    ];

    public static IReadOnlyList<RecordDimension> All { get; } = [.. Facet.All.SelectMany(facet => facet.Dimensions), .. OfNoFacet];

    private static string YesOrNo(bool value) => value ? "yes" : "no";

    private static Comparison<string> Listed(params string[] values) => (left, right) => Array.IndexOf(values, left).CompareTo(Array.IndexOf(values, right));
}
