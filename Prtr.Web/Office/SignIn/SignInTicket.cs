using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Prtr.Web.Office.SignIn;

/// <summary>What a form carries from one step of signing in to the next: signed and sealed by the site, good for some minutes.</summary>
public sealed class SignInTicket(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector passwords = protection.CreateProtector("sign-in.password").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector offers = protection.CreateProtector("sign-in.passkey").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector keys = protection.CreateProtector("sign-in.totp").ToTimeLimitedDataProtector();

    /// <summary>Says that the password of an account was right.</summary>
    public string OfPassword(long accountId) => passwords.Protect(accountId.ToString(CultureInfo.InvariantCulture), Life);

    /// <summary>Null when it is none, or too old.</summary>
    public long? FindAccount(string? ticket) => Find(passwords, ticket) is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null;

    /// <summary>Carries a key that was offered for an authenticator, for as long as setting it up may take.</summary>
    public string OfKey(string key) => keys.Protect(key, Life * 6);

    /// <summary>Null when it is none, or too old.</summary>
    public string? FindKey(string? ticket) => Find(keys, ticket);

    /// <summary>Carries what was offered to a device that is to sign.</summary>
    public string OfOffer(string options) => offers.Protect(options, Life);

    /// <summary>Null when it is none, or too old.</summary>
    public string? FindOffer(string? ticket) => Find(offers, ticket);

    private static string? Find(ITimeLimitedDataProtector protector, string? ticket)
    {
        try
        {
            return string.IsNullOrEmpty(ticket) ? null : protector.Unprotect(ticket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
