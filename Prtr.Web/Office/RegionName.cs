using Prtr.Search.Reference;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office;

/// <summary>Names of regions where the office counts by them.</summary>
internal static class RegionName
{
    /// <param name="digits">The first two of a region's KATO.</param>
    public static string Of(ReferenceData reference, string digits) =>
        reference.Regions.FirstOrDefault(region => region.Code.Value.StartsWith(digits, StringComparison.Ordinal))?.Names.In(SiteLanguages.Current) ?? digits;
}
