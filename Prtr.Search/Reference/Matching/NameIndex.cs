namespace Prtr.Search.Reference.Matching;

/// <summary>Finds the code for a code or name as people write it, in one code list.</summary>
public sealed class NameIndex
{
    private const int ShortestForSuggestion = 4;

    private readonly Dictionary<string, Entry> entries = [];

    /// <summary>Adds a spelling of the code itself.</summary>
    public NameIndex AddCode(string code, string spelling) => Add(code, spelling, MatchKind.Code);

    /// <summary>Adds a name; a name that several codes share matches none of them. Empty names are passed over.</summary>
    public NameIndex AddName(string code, string? name) => string.IsNullOrWhiteSpace(name) ? this : Add(code, name, MatchKind.Name);

    /// <summary>Adds the three names.</summary>
    public NameIndex AddNames(string code, Names names) => AddName(code, names.Kk).AddName(code, names.Ru).AddName(code, names.En);

    public Match Find(string text)
    {
        var key = NameKey.Of(text);
        return entries.TryGetValue(key, out var entry)
            ? entry.Code is { } code ? new Match(entry.Kind, code, null) : default
            : new Match(MatchKind.Unknown, null, Suggest(key));
    }

    private NameIndex Add(string code, string spelling, MatchKind kind)
    {
        var key = NameKey.Of(spelling);
        if (key.Length == 0)
        {
            return this;
        }

        if (!entries.TryGetValue(key, out var known))
        {
            entries[key] = new Entry(code, spelling, kind);
        }
        else if (known.Code != code && known.Kind == kind)
        {
            entries[key] = known with { Code = null };
        }
        else if (known.Kind > kind)
        {
            entries[key] = new Entry(code, spelling, kind);
        }

        return this;
    }

    private string? Suggest(string key)
    {
        if (key.Length < ShortestForSuggestion)
        {
            return null;
        }

        Entry? found = null;
        foreach (var (other, entry) in entries)
        {
            if (entry.Code is null || !TypingError.Between(key, other))
            {
                continue;
            }

            if (found is not null && found.Value.Code != entry.Code)
            {
                return null;
            }

            found = entry;
        }

        return found?.Spelling;
    }

    /// <param name="Code">Null when several codes share the name.</param>
    private readonly record struct Entry(string? Code, string Spelling, MatchKind Kind);
}
