using System.Globalization;

namespace Prtr.Ingest.Reports;

/// <summary>That a report takes the place of a version that is there.</summary>
/// <param name="Version">The number of the version that is corrected.</param>
public sealed record NamedCorrection(int Version, string Reason)
{
    /// <summary>Null unless both are said.</summary>
    public static NamedCorrection? Of(string? version, string? reason) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !string.IsNullOrWhiteSpace(reason) ? new(number, reason.Trim()) : null;
}
