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
    /// <param name="isNewest">Whether its report has no later version.</param>
    public static Standing Of(bool published, bool ended, bool withdrawn, bool isNewest) =>
        published && !ended ? Standing.Public
        : !published && !withdrawn && isNewest ? Standing.Waiting
        : Standing.Past;

    /// <summary>As the database has it.</summary>
    public static string Word(this Standing standing) => standing switch
    {
        Standing.Public => "public",
        Standing.Waiting => "waiting",
        _ => "past",
    };
}
