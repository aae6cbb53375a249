namespace Prtr.Search.Doctor;

public enum Verdict
{
    Ok,

    /// <summary>It works; whoever looks after the register should know.</summary>
    Note,

    /// <summary>It has to be mended.</summary>
    Wrong,

    /// <summary>It does not answer, so nothing is known of it.</summary>
    Unreachable,
}
