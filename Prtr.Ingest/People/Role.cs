namespace Prtr.Ingest.People;

/// <summary>What a person is trusted with, at the centre or at an operator; one may have several.</summary>
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

    /// <summary>Fills in the reports of an operator.</summary>
    Preparer,

    /// <summary>Answers for the reports of an operator: signs them, and says who else fills them in.</summary>
    Signer,

    /// <summary>Reports the diffuse sources of a region for its local executive body.</summary>
    LocalOfficer,
}

/// <summary>The words of roles, as the database and the verbs have them.</summary>
public static class Roles
{
    private static readonly Dictionary<string, Role> ByWord = Enum.GetValues<Role>().ToDictionary(Word);

    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>Those of the centre, which an account has as such; the others hold for one <see cref="Party"/>.</summary>
    public static IReadOnlyList<Role> OfCentre { get; } = [.. All.Where(role => role < Role.Preparer)];

    public static IReadOnlyList<Role> OfParties { get; } = [.. All.Except(OfCentre)];

    /// <summary>Of the centre's roles.</summary>
    public static IReadOnlyCollection<string> Words { get; } = [.. OfCentre.Select(Word)];

    public static string Word(this Role role) => KebabCase.Of(role.ToString());

    /// <summary>Null when there is no such role.</summary>
    public static Role? Find(string word) => ByWord.TryGetValue(word, out var role) ? role : null;
}
