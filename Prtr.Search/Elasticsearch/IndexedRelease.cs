using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;
using Prtr.Search.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// A data release as an index holds it, with what the site keeps of it in memory: the reports, for names, words and completions; the records stay in the index.
/// What a release shows never changes in the index, so answers put together from several requests are of one release.
/// </summary>
internal sealed class IndexedRelease(string index, DataRelease release, IReadOnlyDictionary<long, PublicReport> reports, ReferenceData reference)
{
    private readonly Lazy<RegisterWords> words = new(() => RegisterWords.Of([.. reports.Values], reference));
    private readonly Lazy<SuggestionIndex> suggestions = new(() => new SuggestionIndex(reference, [.. reports.Values]));

    /// <summary>The index itself, not its alias.</summary>
    public string Index => index;

    /// <summary>By the key of their version.</summary>
    public IReadOnlyDictionary<long, PublicReport> Reports => reports;

    public PublishedState State { get; } = new(release, [.. reports.Values.Select(report => report.Year).Distinct().Order()]);

    public RegisterWords Words => words.Value;

    public SuggestionIndex Suggestions => suggestions.Value;

    /// <summary>The records that the release shows: those written for it or before, and not ended by then.</summary>
    public Query Filter { get; } = FilterOf(release.Id);

    public ReferenceData Reference => reference;

    /// <summary>The same release in another index, built beside this one.</summary>
    public IndexedRelease In(string other) => new(other, release, reports, reference);

    public static Query FilterOf(long release) =>
        Filters.All([Filters.Range("valid_from", null, release)], Filters.Range("valid_to", null, release));
}
