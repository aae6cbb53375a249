using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Prtr.Web.Endpoints;

/// <summary>Counts the requests of each network address in windows of a minute, or of another time.</summary>
/// <param name="most">How many one may send in a window.</param>
/// <param name="window">Null for a minute.</param>
public sealed class AddressRate(int most, TimeSpan? window = null) : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // What one subscriber has of the addresses of IPv6.
    private const int SubscriberBytes = 8;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window ?? Window, AutoReplenishment = true }));

    public int PerMinute => most;

    /// <summary>Counts a request.</summary>
    /// <returns>How many are left in this window, and how long to wait when this one is too many, else null.</returns>
    public (long Left, TimeSpan? Wait) Count(IPAddress? address)
    {
        var key = KeyOf(address);
        using var lease = limiter.AttemptAcquire(key);
        var left = limiter.GetStatistics(key)?.CurrentAvailablePermits ?? 0;
        return (left, lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window ?? Window);
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>The same for all addresses of one subscriber.</summary>
    internal static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SubscriberBytes)),
        _ => address.ToString(),
    };
}
