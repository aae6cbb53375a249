using Prtr.Ingest.People;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>What was decided about a facility's identity.</summary>
public enum FacilityActKind
{
    /// <summary>Two ids are one site: the one leads to the other for ever.</summary>
    Merge,

    /// <summary>One id has reports of two sites: some of them go to another id.</summary>
    Split,

    /// <summary>There is no such site: its id is gone, with the reason.</summary>
    Remove,

    /// <summary>An earlier act was wrong: what it did is put back.</summary>
    Undo,
}

internal static class FacilityActKinds
{
    /// <summary>As the database has it.</summary>
    public static string Word(this FacilityActKind kind) => kind switch
    {
        FacilityActKind.Merge => "merge",
        FacilityActKind.Split => "split",
        FacilityActKind.Remove => "remove",
        _ => "undo",
    };

    /// <summary>In the table of rights, and in the journal.</summary>
    public static Act Act(this FacilityActKind kind) => kind switch
    {
        FacilityActKind.Merge => People.Act.Merge,
        FacilityActKind.Split => People.Act.Split,
        FacilityActKind.Remove => People.Act.Remove,
        _ => People.Act.Undo,
    };

    public static FacilityActKind Parse(string word) => Enum.Parse<FacilityActKind>(word, ignoreCase: true);
}
