namespace Prtr.Ingest.Intake.Facilities;

/// <summary>How a version of a report stands.</summary>
public enum Standing
{
    /// <summary>The public sees it.</summary>
    Public,

    /// <summary>Accepted, to be published with its year.</summary>
    Waiting,

    /// <summary>Superseded or withdrawn.</summary>
    Past,
}

internal static class Standings
{
    /// <summary>As the database has it.</summary>
    public static string Word(this Standing standing) => standing switch
    {
        Standing.Public => "public",
        Standing.Waiting => "waiting",
        _ => "past",
    };
}
