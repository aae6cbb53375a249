using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Prtr.Ingest.Accounts;

/// <summary>What people type to sign in: small Latin letters, digits, dots and dashes, 2 to 40 of them.</summary>
public static partial class AccountName
{
    /// <summary>As it is kept; null when it is none.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim().ToLowerInvariant() ?? "";
        return Pattern().IsMatch(name) ? name : null;
    }

    /// <summary>A new one for a person who signs in with a key and types none: it says nothing of the person.</summary>
    public static string ForKey() => "key-" + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12);

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,39}$")]
    private static partial Regex Pattern();
}
