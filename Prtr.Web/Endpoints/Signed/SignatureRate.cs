using System.Net;

namespace Prtr.Web.Endpoints.Signed;

/// <summary>How often one address may have a signature looked at: enough for an operator with a hundred facilities.</summary>
public sealed class SignatureRate : IDisposable
{
    public const int PerMinute = 60;

    private readonly AddressRate rate = new(PerMinute);

    /// <returns>How long to wait; null when it may.</returns>
    public TimeSpan? Wait(IPAddress? address) => rate.Count(address).Wait;

    public void Dispose() => rate.Dispose();
}
