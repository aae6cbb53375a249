using System.Net;

namespace Prtr.Search.Settings;

/// <summary>Network addresses and networks with commas between, such as <c>127.0.0.1, 10.0.0.0/8, fd00::/8</c>.</summary>
internal static class NetworkList
{
    /// <summary>Null when one of them is none; a single address is a network of its own.</summary>
    public static IReadOnlyList<IPNetwork>? Read(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return null;
            }
        }

        return networks;
    }
}
