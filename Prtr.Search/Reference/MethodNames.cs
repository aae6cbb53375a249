using System.Collections.Frozen;

namespace Prtr.Search.Reference;

/// <summary>Usual names of methods in three languages. Operators write in one; what is not among these stays as it was written.</summary>
public static class MethodNames
{
    private static readonly FrozenDictionary<string, Names> Known = ReferenceFiles.ReadMethodNames()
        .SelectMany(names => new[] { names.Kk, names.Ru, names.En }.Distinct().Select(name => (name, names)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.names, StringComparer.OrdinalIgnoreCase);

    /// <param name="language">kk, ru or en.</param>
    /// <param name="name">As an operator wrote it.</param>
    /// <returns>Null when it is not among them.</returns>
    public static string? In(string language, string name) => Known.GetValueOrDefault(name.Trim())?.In(language);
}
