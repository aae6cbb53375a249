using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Prtr.Ingest.Accounts;

/// <summary>
/// The keys of authenticators as the database has them: encrypted by the site's own keys, for one account each. Who steals the database alone, or a backup, can make no
/// codes from it, nor put one account's key in the place of another's.
/// </summary>
public sealed partial class TotpKeys(IDataProtectionProvider protection, ILogger<TotpKeys> log)
{
    private const string Purpose = "Prtr.Ingest.Accounts.TotpKey";

    /// <summary>As it is to be stored.</summary>
    public string Protect(long account, string key) => Protector(account).Protect(key);

    /// <summary>The key that was stored; null when the site's keys are not those with which it was.</summary>
    public string? Find(long account, string stored)
    {
        if (IsPlain(stored))
        {
            return stored;
        }

        try
        {
            return Protector(account).Unprotect(stored);
        }
        catch (CryptographicException)
        {
            Unreadable(account);
            return null;
        }
    }

    /// <summary>Whether it was stored by a version that did not encrypt.</summary>
    internal static bool IsPlain(string stored) => stored.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    private IDataProtector Protector(long account) => protection.CreateProtector(Purpose, FormattableString.Invariant($"{account}"));

    [LoggerMessage(LogLevel.Warning, "The second factor of account {Account} cannot be read: the keys in Site:KeyDirectory are not those with which it was set. Put them back, or make a new link (accounts link); recovery codes still sign in.")]
    private partial void Unreadable(long account);
}
