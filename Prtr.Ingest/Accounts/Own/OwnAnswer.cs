namespace Prtr.Ingest.Accounts.Own;

/// <summary>What came of a person's act on the own account.</summary>
/// <param name="Problem">Why nothing was done; null when it was.</param>
public sealed record OwnAnswer(OwnProblem? Problem)
{
    public static OwnAnswer Done { get; } = new((OwnProblem?)null);

    /// <summary>To be shown once; empty where none were made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    internal static OwnProblem Of(PasswordProblem problem) => problem switch
    {
        PasswordProblem.TooShort => OwnProblem.TooShort,
        PasswordProblem.TooLong => OwnProblem.TooLong,
        PasswordProblem.Common => OwnProblem.Common,
        _ => OwnProblem.Guessable,
    };
}

public enum OwnProblem
{
    PasswordWrong,

    /// <summary>Too many failures just now.</summary>
    Wait,
    TooShort,
    TooLong,
    Common,
    Guessable,
    NotRepeated,
}
