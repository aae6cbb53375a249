namespace Prtr.Ingest.Signatures.Persons;

/// <summary>Why somebody whose key is right is not let in; each has its words under <c>Enter.…</c> in <see cref="SignatureTexts"/>.</summary>
public enum KeySignInProblem
{
    /// <summary>The register knows no operator with that BIN, or of that sole trader.</summary>
    UnknownOperator,

    /// <summary>An employee whom the operator has neither invited nor authorised.</summary>
    NoDelegation,

    /// <summary>The certificate says neither that the person heads the organisation nor that he may sign for it.</summary>
    NoRight,

    /// <summary>The operator or the centre has ended the person's access; the certificate does not bring it back.</summary>
    Ended,

    /// <summary>The centre has disabled the account.</summary>
    Disabled,
}

/// <summary>What came of signing in with a key.</summary>
/// <param name="Challenge">What became of the text that was signed.</param>
/// <param name="Secret">Of the session, for the cookie; null when none was begun.</param>
/// <param name="Problem">Null when one was begun, or the text itself was not answered.</param>
public sealed record KeySignInAnswer(ChallengeAnswer Challenge, string? Secret, KeySignInProblem? Problem)
{
    /// <summary>What is wrong and what to do.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string InWords(string language) => Problem is { } problem
        ? SignatureTexts.Get(language, "Enter." + problem, Challenge.Check?.Signer?.ActsFor ?? "")
        : Challenge.InWords(language);
}
