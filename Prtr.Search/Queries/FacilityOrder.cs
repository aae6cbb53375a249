using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Queries;

/// <summary>What a facility's place among results depends on.</summary>
/// <param name="Latest">Its latest report with matching records.</param>
/// <param name="Amount">As <see cref="ResultOrder.Amount"/> gives it.</param>
internal readonly record struct FacilityKey(PublicReport Latest, int OverThreshold, Int128 Amount);

/// <summary>The order of facilities, for engines that sort what they have found.</summary>
internal static class FacilityOrder
{
    public static IEnumerable<T> Sort<T>(IEnumerable<T> found, ResultOrder order, Func<T, FacilityKey> key)
    {
        var ordered = order.Key switch
        {
            SortKey.Name => found.OrderBy(Name, StringComparer.Ordinal),
            SortKey.Year => found.OrderBy(one => key(one).Latest.Year),
            SortKey.Threshold => found.OrderBy(one => key(one).OverThreshold).ThenBy(one => key(one).Amount).ThenByDescending(Name, StringComparer.Ordinal),
            _ => found.OrderBy(one => key(one).Amount),
        };
        var sorted = order.Key == SortKey.Threshold ? ordered.ThenByDescending(Facility) : ordered.ThenBy(Facility);
        return order.Descending ? sorted.Reverse() : sorted;

        string Name(T one) => NameOrder.Key(key(one).Latest.FacilityName);
        long Facility(T one) => key(one).Latest.FacilityId;
    }
}
