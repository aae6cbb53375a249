using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Prtr.Ingest.Accounts;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>
/// Signing in with a key of the national authority: the site gives a text that is good once and for some minutes, the person signs it with the key for authentication, and the certificate says
/// who that is and for which operator. Nothing is kept of a text that nobody answers.
/// </summary>
public sealed class Challenges(IDataProtectionProvider protection, RegisterDatabase database, SignatureVerifier verifier, TimeProvider time)
{
    /// <summary>How long a text is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const string Beginning = "PRTR sign-in ";
    private const int NonceLength = 16;
    private const int Longest = 1000;

    private readonly IDataProtector protector = protection.CreateProtector("signature.challenge");

    /// <summary>A new text to sign; its bytes are those of UTF-8.</summary>
    /// <param name="host">Of the site, which the person may see in the text.</param>
    public string New(string host)
    {
        var over = time.GetUtcNow() + Life;
        var secret = $"{host} {over.UtcTicks.ToString(CultureInfo.InvariantCulture)} {Convert.ToHexString(RandomNumberGenerator.GetBytes(NonceLength))}";
        return $"{Beginning}{host} {protector.Protect(secret)}";
    }

    /// <summary>Looks at an answer. The text is used up by an answer that counts; it is good for another try after one that does not.</summary>
    /// <param name="host">Of the site that is asked now.</param>
    /// <param name="cms">As DER, Base64 or PEM.</param>
    public async Task<ChallengeAnswer> AnswerAsync(string host, string challenge, byte[] cms, CancellationToken cancellationToken)
    {
        if (OverOf(host, challenge) is not { } over)
        {
            return new(ChallengeState.Unknown, null);
        }

        if (over <= time.GetUtcNow())
        {
            return new(ChallengeState.Over, null);
        }

        var bytes = Encoding.UTF8.GetBytes(challenge);
        var check = await verifier.VerifyAsync(bytes, cms, null, SignaturePurpose.Authentication, cancellationToken);
        if (!check.Counts)
        {
            return new(ChallengeState.Refused, check);
        }

        if (check.Verdict == SignatureVerdict.Provisional)
        {
            return new(ChallengeState.Unproved, null);
        }

        if (check.Signer is not { Iin.Length: > 0 })
        {
            return new(ChallengeState.NoPerson, null);
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (!await AnsweredChallenges.AddAsync(bytes, time.GetUtcNow(), turn, cancellationToken))
        {
            return new(ChallengeState.Replayed, null);
        }

        await turn.CommitAsync(cancellationToken);
        return new(ChallengeState.Answered, check);
    }

    private DateTimeOffset? OverOf(string host, string challenge)
    {
        var begin = $"{Beginning}{host} ";
        if (challenge.Length > Longest || !challenge.StartsWith(begin, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(challenge[begin.Length..]).Split(' ') is [var named, var ticks, _] && named == host
                ? new DateTimeOffset(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
