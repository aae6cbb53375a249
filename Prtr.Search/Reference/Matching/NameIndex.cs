namespace Prtr.Search.Reference.Matching;

/// <summary>Finds the code for a code or name as people write it, in one code list.</summary>
public sealed class NameIndex
{
    private const int ShortestForSuggestion = 4;

    private readonly Dictionary<string, Entry> entries = [];
    private readonly HashSet<string> marked = [];
    private NameNeighbours? neighbours;

    // Made when the first unknown text comes, and anew after another name was added.
    private NameNeighbours Neighbours => neighbours ??= new NameNeighbours([.. entries.Keys]);

    /// <summary>Adds a spelling of the code itself.</summary>
    public NameIndex AddCode(string code, string spelling) => Add(code, spelling, MatchKind.Code);

    /// <summary>Adds a name; a name that several codes share matches none of them. Empty names are passed over.</summary>
    public NameIndex AddName(string code, string? name) => string.IsNullOrWhiteSpace(name) ? this : Add(code, name, MatchKind.Name);

    /// <summary>Adds the three names.</summary>
    public NameIndex AddNames(string code, Names names) => AddName(code, names.Kk).AddName(code, names.Ru).AddName(code, names.En);

    public Match Find(string text)
    {
        var key = NameKey.Of(text);
        if (!entries.TryGetValue(key, out var entry))
        {
            return new Match(MatchKind.Unknown, null, Suggest(key));
        }

        return entry.Code is { } code && (NameKey.Marked(text) is not { } marks || marked.Contains(marks)) ? new Match(entry.Kind, code, null) : default;
    }

    /// <summary>Whether a text is an entry that several codes share, so that it matches none.</summary>
    public bool IsShared(string text) => entries.TryGetValue(NameKey.Of(text), out var entry) && entry.Code is null;

    /// <summary>The entry's spelling that is most like the text, of those more than half alike; null when there is none.</summary>
    public string? Nearest(string text) => Neighbours.MostAlike(NameKey.Of(text)) is { } key ? entries[key].Spelling : null;

    private NameIndex Add(string code, string spelling, MatchKind kind)
    {
        var key = NameKey.Of(spelling);
        if (key.Length == 0)
        {
            return this;
        }

        neighbours = null;
        if (NameKey.Marked(spelling) is { } marks)
        {
            marked.Add(marks);
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
        foreach (var entry in Neighbours.OneSlipFrom(key).Select(other => entries[other]).Where(entry => entry.Code is not null))
        {
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
