using System.Net;
using Prtr.Web.Endpoints.Signed;

namespace Prtr.Tests.Http;

/// <summary>Long bodies that come at the same time have a limit together, and one for each address.</summary>
public sealed class SentBytesTests
{
    [Fact]
    public void No_address_takes_the_room_of_others_and_all_together_take_no_more_than_there_is()
    {
        var sending = new SentBytes();
        var held = Enumerable.Range(0, 4).Select(i => sending.TryHold(IPAddress.Parse($"203.0.113.{i}"), SentBytes.MostOfOne)).ToList();
        Assert.All(held, Assert.NotNull);
        Assert.Null(sending.TryHold(IPAddress.Parse("203.0.113.9"), 1));

        held[0]!.Dispose();
        held[0]!.Dispose();
        Assert.NotNull(sending.TryHold(IPAddress.Parse("203.0.113.9"), 1));
        Assert.Null(sending.TryHold(IPAddress.Parse("203.0.113.1"), 1));
        // One subscriber of IPv6 has many addresses.
        using var one = sending.TryHold(IPAddress.Parse("2001:db8::1"), SentBytes.MostOfOne / 2);
        Assert.NotNull(one);
        Assert.Null(sending.TryHold(IPAddress.Parse("2001:db8::2"), SentBytes.MostOfOne));
    }
}
