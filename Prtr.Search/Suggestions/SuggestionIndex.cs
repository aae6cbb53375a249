using System.Numerics;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Suggestions;

/// <summary>
/// Completes what a reader types: everything published, and the code lists, in memory. First what has exactly this code,
/// then what begins with the text, then what has all its words; each kind gets a share of the places.
/// </summary>
public sealed class SuggestionIndex
{
    private const int KindsThatShare = 3;

    // Nobody looks for a company by its legal form.
    private static readonly HashSet<string> LegalForms =
        [.. ((string[])["ТОО", "ЖШС", "АО", "АҚ", "ИП", "ЖК", "РГП", "РМК", "КГП", "КМК", "ГКП", "МКК", "НАО", "LLP", "JSC"]).SelectMany(TextFolding.Words)];

    private readonly SuggestionEntry[] entries;
    private readonly int[] kindStarts;
    private readonly TokenMatcher matcher;
    private readonly int[] firstPostings;
    private readonly int[] postings;
    private readonly SortedWords beginnings;
    private readonly int[] entriesOfBeginnings;
    private readonly ILookup<string, int> codes;

    /// <param name="reports">Published reports of any years; of a facility the latest name is shown, and all are looked through.</param>
    public SuggestionIndex(ReferenceData reference, IReadOnlyCollection<PublicReport> reports)
    {
        entries = [.. SuggestionEntries.Of(reference, reports).OrderBy(entry => entry.Kind)];
        kindStarts = [.. Enum.GetValues<SuggestionKind>().Select(kind => Array.FindIndex(entries, entry => entry.Kind >= kind)).Select(start => start < 0 ? entries.Length : start), entries.Length];

        var tokens = Array.ConvertAll(entries, entry => entry.Names.Concat(entry.Codes).SelectMany(TextFolding.Tokens).Distinct().ToArray());
        matcher = new TokenMatcher(tokens.SelectMany(words => words), completes: true);
        (firstPostings, postings) = Postings(tokens);

        var begun = entries.SelectMany((entry, place) => entry.Names.SelectMany(Beginnings).Distinct().Select(text => (text, place))).ToArray();
        Array.Sort(begun, (a, b) => string.CompareOrdinal(a.text, b.text));
        beginnings = new SortedWords(Array.ConvertAll(begun, pair => pair.text));
        entriesOfBeginnings = Array.ConvertAll(begun, pair => pair.place);
        codes = entries.SelectMany((entry, place) => entry.Codes.Select(code => (Code: Key(code), place))).ToLookup(pair => pair.Code, pair => pair.place);
    }

    /// <summary>At most so many completions, best first; none for a text without words.</summary>
    /// <param name="language">kk, ru or en: that of the texts shown; what is typed may be in any.</param>
    public IReadOnlyList<Suggestion> Suggest(string text, string language, int count)
    {
        var words = TextFolding.Words(text);
        if (words.Count == 0)
        {
            return [];
        }

        var chosen = new List<(int Class, int Place)>();
        PlaceSet[] classes = [WithCode(text), Beginning(words), WithAll(words)];
        Choose(chosen, classes, count, Math.Max(1, count / KindsThatShare));
        Choose(chosen, classes, count, count);
        return [.. chosen.Order().Select(choice => entries[choice.Place]).Select(entry =>
            new Suggestion(entry.Kind.ToString().ToLowerInvariant(), entry.Value, entry.Label.In(language)))];
    }

    private void Choose(List<(int Class, int Place)> chosen, PlaceSet[] classes, int count, int share)
    {
        var taken = chosen.ConvertAll(choice => choice.Place);
        for (var i = 0; i < classes.Length; i++)
        {
            for (var kind = 0; kind < kindStarts.Length - 1; kind++)
            {
                var left = share - chosen.Count(choice => choice.Place >= kindStarts[kind] && choice.Place < kindStarts[kind + 1]);
                var places = classes[i].Between(kindStarts[kind], kindStarts[kind + 1]).Where(place => !taken.Contains(place));
                foreach (var place in places.Take(Math.Min(left, count - chosen.Count)).ToList())
                {
                    chosen.Add((i, place));
                    taken.Add(place);
                }
            }
        }
    }

    private PlaceSet WithCode(string text)
    {
        var places = new PlaceSet(entries.Length);
        foreach (var place in codes[Key(text)])
        {
            places.Add(place);
        }

        return places;
    }

    private PlaceSet Beginning(IReadOnlyList<string> words)
    {
        var places = new PlaceSet(entries.Length);
        var range = beginnings.StartingWith(string.Join(' ', words));
        for (var i = range.First; i < range.End; i++)
        {
            places.Add(entriesOfBeginnings[i]);
        }

        return places;
    }

    private PlaceSet WithAll(IReadOnlyList<string> words)
    {
        PlaceSet? all = null;
        foreach (var word in words)
        {
            var places = new PlaceSet(entries.Length);
            foreach (var range in matcher.Ranges(word))
            {
                foreach (var place in postings.AsSpan(firstPostings[range.First]..firstPostings[range.End]))
                {
                    places.Add(place);
                }
            }

            all = all?.And(places) ?? places;
        }

        return all!;
    }

    private (int[] First, int[] Postings) Postings(string[][] tokens)
    {
        var ids = Array.ConvertAll(tokens, words => Array.ConvertAll(words, matcher.IdOf));
        var first = new int[matcher.Tokens.Count + 1];
        foreach (var id in ids.SelectMany(of => of))
        {
            first[id + 1]++;
        }

        for (var i = 1; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        var next = first[..^1];
        var places = new int[first[^1]];
        for (var place = 0; place < ids.Length; place++)
        {
            foreach (var id in ids[place])
            {
                places[next[id]++] = place;
            }
        }

        return (first, places);
    }

    private static IEnumerable<string> Beginnings(string name)
    {
        var words = TextFolding.Words(name);
        yield return string.Join(' ', words);
        if (words.Count > 1 && LegalForms.Contains(words[0]))
        {
            yield return string.Join(' ', words.Skip(1));
        }
    }

    private static string Key(string code) => string.Concat(TextFolding.Words(code));

    /// <summary>Places of entries, one bit each.</summary>
    private sealed class PlaceSet(int size)
    {
        private readonly ulong[] bits = new ulong[(size + 63) / 64];

        public void Add(int place) => bits[place >> 6] |= 1UL << place;

        public PlaceSet And(PlaceSet other)
        {
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] &= other.bits[i];
            }

            return this;
        }

        /// <summary>Ascending, from <paramref name="first"/> up to but without <paramref name="end"/>.</summary>
        public IEnumerable<int> Between(int first, int end)
        {
            for (var i = first >> 6; i < bits.Length && i << 6 < end; i++)
            {
                for (var left = bits[i]; left != 0; left &= left - 1)
                {
                    var place = (i << 6) + BitOperations.TrailingZeroCount(left);
                    if (place >= first && place < end)
                    {
                        yield return place;
                    }
                }
            }
        }
    }
}
