using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Prtr.Web.Endpoints;

/// <summary>The word of the site, in the address of the page that follows, that it has just kept a request under a number: nobody else makes it say so, or learns how many there are.</summary>
public sealed class RequestReceipts(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector numbers = protection.CreateProtector("request.received").ToTimeLimitedDataProtector();

    public string Of(long number) => numbers.Protect(number.ToString(CultureInfo.InvariantCulture), Life);

    /// <returns>The number; null when the site has not said it, or long ago.</returns>
    public long? Find(string? receipt)
    {
        try
        {
            return string.IsNullOrEmpty(receipt) ? null : long.Parse(numbers.Unprotect(receipt), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
