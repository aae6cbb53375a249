namespace Prtr.Ingest.Intake.States;

/// <summary>Where a report stands that came in. It has exactly one state; <see cref="ReceivedStates"/> says which may follow which.</summary>
public enum ReceivedState
{
    /// <summary>It is being looked at; no report stays here.</summary>
    Received,

    /// <summary>A question has to be decided first. Nothing of it is public, and it ends no published version.</summary>
    Held,

    /// <summary>Sent back with errors or by the centre; a mended one comes as another report.</summary>
    Returned,

    /// <summary>A version that waits to be published.</summary>
    Accepted,

    /// <summary>The version that the public sees.</summary>
    Published,

    /// <summary>A later version has taken its place.</summary>
    Superseded,

    /// <summary>Not taken: the centre refused it, or it repeats a version that the register has.</summary>
    Rejected,

    /// <summary>Taken back, with a reason.</summary>
    Withdrawn,
}
