namespace Prtr.Ingest.People;

/// <summary>What a person of the centre is trusted with; one may have several.</summary>
public enum Role
{
    /// <summary>Takes reports in, deals with questions, proposes publication.</summary>
    Clerk,

    /// <summary>What a clerk does, and decides what the public sees.</summary>
    Head,

    /// <summary>Decides what is withheld.</summary>
    ConfidentialityOfficer,

    /// <summary>Looks after accounts; does nothing with reports.</summary>
    Administrator,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
}

/// <summary>The words of roles, as the database and the verbs have them.</summary>
public static class Roles
{
    private static readonly Dictionary<string, Role> ByWord = Enum.GetValues<Role>().ToDictionary(Word);

    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    public static string Word(this Role role) => KebabCase.Of(role.ToString());

    /// <summary>Null when there is no such role.</summary>
    public static Role? Find(string word) => ByWord.TryGetValue(word, out var role) ? role : null;
}
