using System.Net;

namespace Prtr.Web.Endpoints.Signed;

/// <summary>How many bytes of long bodies are held at once, of all who send and of each address: each is in memory several times over until it has been looked at, and comes as slowly as its sender likes.</summary>
public sealed class SentBytes
{
    /// <summary>Of all together.</summary>
    public const long Most = 64 * 1024 * 1024;

    /// <summary>Of one address; one of the longest always goes.</summary>
    public const long MostOfOne = 16 * 1024 * 1024;

    private readonly Lock counting = new();
    private readonly Dictionary<string, long> held = new(StringComparer.Ordinal);
    private long all;

    /// <returns>To be disposed of when the bytes are no longer held; null when there is no room now.</returns>
    public IDisposable? TryHold(IPAddress? address, long bytes)
    {
        var key = AddressRate.KeyOf(address);
        lock (counting)
        {
            if (all + bytes > Most || held.GetValueOrDefault(key) + bytes > MostOfOne)
            {
                return null;
            }

            all += bytes;
            held[key] = held.GetValueOrDefault(key) + bytes;
            return new Held(this, key, bytes);
        }
    }

    private void LetGo(string key, long bytes)
    {
        lock (counting)
        {
            all -= bytes;
            if ((held[key] -= bytes) == 0)
            {
                held.Remove(key);
            }
        }
    }

    private sealed class Held(SentBytes of, string key, long bytes) : IDisposable
    {
        private long left = bytes;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 0) is > 0 and var now)
            {
                of.LetGo(key, now);
            }
        }
    }
}
