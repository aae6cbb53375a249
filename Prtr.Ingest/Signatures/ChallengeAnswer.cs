namespace Prtr.Ingest.Signatures;

/// <summary>What became of a challenge; each state but <see cref="Answered"/> has its words under <c>Challenge.…</c> in <see cref="SignatureTexts"/>.</summary>
public enum ChallengeState
{
    Answered,

    /// <summary>The text is none of this site.</summary>
    Unknown,

    /// <summary>It has taken too long.</summary>
    Over,

    /// <summary>Somebody has signed in with it before.</summary>
    Replayed,

    /// <summary>The certificate has no IIN.</summary>
    NoPerson,

    /// <summary>Nobody could be asked whether the certificate is revoked; a report can be looked at again later, a session cannot.</summary>
    Unproved,

    /// <summary>The signature does not count: its verdict says why.</summary>
    Refused,
}

/// <param name="Check">With the signer when the challenge is answered, with the verdict when it is refused; null otherwise.</param>
public sealed record ChallengeAnswer(ChallengeState State, SignatureCheck? Check)
{
    /// <summary>What is wrong and what to do.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string InWords(string language) => State == ChallengeState.Refused && Check is not null
        ? SignatureTexts.Of(Check.Verdict, language)
        : SignatureTexts.Get(language, "Challenge." + State);
}
