using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Prtr.Ingest.Accounts;

/// <summary>What a password must be, and its hash: PBKDF2 as ASP.NET Core Identity makes it. Length counts; no kinds of letters are asked for.</summary>
public static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 128;

    // What OWASP asks of PBKDF2 with HMAC-SHA-512; a hash says its own, so those that were made with fewer stay good.
    private const int Rounds = 210_000;

    // Of a guess that begins with what the site is about, the rest counts.
    private const int ShortestRest = 8;
    private static readonly string[] OfTheSite = ["prtr", "рвпз", "лшкт", "register", "регистр", "тіркелім", "kazakhstan", "казахстан", "қазақстан", "ecology", "экология"];

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    // Who asks for a name that nobody has waits as long as who asks for one that somebody has.
    private static readonly Lazy<string> Nobody = new(() => HashOf("nobody", Secret.New()));

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static PasswordProblem? ProblemOf(string password, string name) =>
        password.Length < Shortest ? PasswordProblem.TooShort
        : password.Length > Longest ? PasswordProblem.TooLong
        : Common.Value.Contains(password.ToLowerInvariant()) ? PasswordProblem.Common
        : password.Distinct().Count() < 5 || password.Contains(name, StringComparison.OrdinalIgnoreCase) || IsAboutTheSite(password) ? PasswordProblem.Guessable
        : null;

    public static string HashOf(string name, string password) => Hasher.HashPassword(name, password);

    /// <param name="hash">Null for a name that nobody has, or that has no password yet: never right, after the same work.</param>
    public static bool IsRight(string name, string? hash, string password)
    {
        var verified = Hasher.VerifyHashedPassword(name, hash ?? Nobody.Value, password.Length > Longest ? "" : password);
        return hash is not null && verified is not PasswordVerificationResult.Failed;
    }

    private static bool IsAboutTheSite(string password)
    {
        var rest = OfTheSite.Aggregate(password, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return rest.Length < password.Length && rest.Count(char.IsLetter) < ShortestRest;
    }

    private static HashSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("Prtr.Ingest.Accounts.Data.common_passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}

public enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>One of those that are tried first, for thousands use it.</summary>
    Common,

    /// <summary>Made of very few letters, or of the person's own name.</summary>
    Guessable,
}
