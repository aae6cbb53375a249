using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// Completions of what a reader types, of names under which something is published. Names are found in any of the three languages and shown in the reader's.
/// </summary>
public sealed class Suggestions
{
    private readonly List<Entry> entries = [];
    private readonly string[] words;
    private readonly string[] stems;
    private readonly int[] firstPosting;
    private readonly int[] postings;

    private Suggestions(IEnumerable<Entry> all)
    {
        entries.AddRange(all);
        var byWord = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var word in entries[i].Found.SelectMany(Words.Of).Distinct())
            {
                if (!byWord.TryGetValue(word, out var list))
                {
                    byWord.Add(word, list = []);
                }

                list.Add(i);
            }
        }

        words = [.. byWord.Keys];
        stems = Array.ConvertAll(words, word => Word.Of(word).Stem);
        firstPosting = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            firstPosting[i + 1] = firstPosting[i] + byWord[words[i]].Count;
        }

        postings = [.. byWord.Values.SelectMany(list => list)];
    }

    /// <summary>From the reports and codes that are published; what has most records comes first among equals.</summary>
    internal static Suggestions Of(IEnumerable<PublicReport> reports, IEnumerable<(Facet Facet, string Value)> values, ReferenceData reference)
    {
        var published = reports.ToList();
        var codes = values.Select(pair => OfCode(pair.Facet, pair.Value, reference)).OfType<Entry>();
        var operators = published.GroupBy(report => report.OperatorBin).Select(group => OfOperator(group.MaxBy(report => report.Year)!));
        var facilities = published.GroupBy(report => report.FacilityId).Select(group => OfFacility(group.MaxBy(report => report.Year)!));
        return new Suggestions(codes.Concat(operators).Concat(facilities));
    }

    /// <param name="language">kk, ru or en.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Suggestion> For(string text, string language, int count)
    {
        var typed = Words.OfSearch(text);
        if (typed.Count == 0 || count <= 0)
        {
            return [];
        }

        var found = Find(typed, BeginningWith);
        if (found.Count == 0)
        {
            found = Find(typed, Like);
        }

        return [.. found.Take(count).Select(place => entries[place]).Select(entry => new Suggestion(entry.Kind, entry.Value, entry.Shown.In(language)))];
    }

    // Entries are in the order in which they are to be shown, so the smallest places win.
    private static List<int> Find(IReadOnlyList<Word> typed, Func<Word, SortedSet<int>?, SortedSet<int>> entriesOf)
    {
        SortedSet<int>? found = null;
        foreach (var word in typed.OrderByDescending(word => word.Folded.Length))
        {
            found = entriesOf(word, found);
        }

        return [.. found!];
    }

    private SortedSet<int> BeginningWith(Word word, SortedSet<int>? among)
    {
        var first = Array.BinarySearch(words, word.Folded, StringComparer.Ordinal);
        var found = new SortedSet<int>();
        for (var i = first < 0 ? ~first : first; i < words.Length && words[i].StartsWith(word.Folded, StringComparison.Ordinal); i++)
        {
            Add(found, i, among);
        }

        return found;
    }

    private SortedSet<int> Like(Word word, SortedSet<int>? among)
    {
        var found = new SortedSet<int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (word.Finds(new Word(words[i], stems[i])))
            {
                Add(found, i, among);
            }
        }

        return found;
    }

    private void Add(SortedSet<int> found, int word, SortedSet<int>? among)
    {
        foreach (var entry in postings.AsSpan(firstPosting[word], firstPosting[word + 1] - firstPosting[word]))
        {
            if (among is null || among.Contains(entry))
            {
                found.Add(entry);
            }
        }
    }

    private static Entry OfFacility(PublicReport report) => new(
        "facility",
        report.FacilityId.ToString(CultureInfo.InvariantCulture),
        new Names(report.FacilityNameKk ?? "", report.FacilityName, ""),
        [report.FacilityName, report.FacilityNameKk]);

    private static Entry OfOperator(PublicReport report) => new(
        "operator", report.OperatorBin.Value, new Names("", report.OperatorName, ""), [report.OperatorName, report.OperatorBin.Value]);

    private static Entry? OfCode(Facet facet, string value, ReferenceData reference) => facet switch
    {
        Facet.Region when reference.Units.TryGetValue(new Kato(value), out var unit) => new("region", value, unit.Names, Each(unit.Names)),
        Facet.Activity when reference.Activities.TryGetValue(value, out var activity) => new("activity", value, activity.Names, [.. Each(activity.Names), value]),
        Facet.Pollutant when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) =>
            new("pollutant", value, pollutant.Names, [.. Each(pollutant.Names), pollutant.Cas, pollutant.EeaCode]),
        Facet.Waste when reference.WasteCodes.TryGetValue(value, out var code) => new("waste", value, Printed(code), [.. Each(code.Names), value]),
        _ => null,
    };

    private static Names Printed(WasteCode code) => new(
        $"{code.Printed} {code.Names.In("kk")}", $"{code.Printed} {code.Names.In("ru")}", $"{code.Printed} {code.Names.In("en")}");

    private static string?[] Each(Names names) => [names.Kk, names.Ru, names.En];

    /// <param name="Found">The texts whose words find it.</param>
    private sealed record Entry(string Kind, string Value, Names Shown, string?[] Found);
}
