namespace Prtr.Ingest.Drafts.Sites;

/// <summary>What of a facility changes beside its reports, by the words of the database.</summary>
public static class ChangeKind
{
    public const string Name = "name";

    public const string Place = "place";

    /// <summary>Both operators sign, or the centre decides.</summary>
    public const string Operator = "operator";

    public static IReadOnlyList<string> All { get; } = [Name, Place, Operator];

    /// <summary>The fields of the form that it changes.</summary>
    public static IReadOnlyList<string> Fields(string kind) => kind switch
    {
        Name => ["facility_name", "facility_name_kk"],
        Place => ["postal_address", "kato", "latitude", "longitude"],
        Operator => ["operator_bin", "operator_name"],
        _ => [],
    };
}
