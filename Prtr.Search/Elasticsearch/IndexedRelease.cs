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
    private readonly Lazy<Dictionary<(long Facility, int Year), PublicReport>> byYear = new(() => reports.Values.ToDictionary(report => (report.FacilityId, report.Year)));
    private readonly Lazy<SuggestionIndex> suggestions = new(() => new SuggestionIndex(reference, [.. reports.Values]));

    /// <summary>The index of records itself, not its alias.</summary>
    public string Index => index;

    /// <summary>The index of facilities beside it.</summary>
    public string Facilities => FacilityDocuments.IndexOf(index);

    /// <summary>By the key of their version.</summary>
    public IReadOnlyDictionary<long, PublicReport> Reports => reports;

    /// <summary>The report of a facility for a year.</summary>
    public PublicReport ReportOf(long facility, int year) => byYear.Value[(facility, year)];

    public PublishedState State { get; } = new(release, [.. reports.Values.Select(report => report.Year).Distinct().Order()]);

    public RegisterWords Words => words.Value;

    public SuggestionIndex Suggestions => suggestions.Value;

    /// <summary>The records that the release shows: those written for it or before, and not ended by then.</summary>
    public Query Filter { get; } = FilterOf(release.Id);

    /// <summary>Facilities with records that a later release has brought or ended.</summary>
    public Query Later { get; } = Filters.Nested(Filters.Any(
        Filters.Range(FacilityDocuments.Prefix + "valid_from", release.Id + 1, null), Filters.Range(FacilityDocuments.Prefix + "valid_to", release.Id + 1, null)));

    public ReferenceData Reference => reference;

    /// <summary>Makes what is derived from the reports, so that no reader waits for it.</summary>
    public void Warm() => _ = (words.Value, byYear.Value, suggestions.Value);

    /// <summary>The same release in another index, built beside this one.</summary>
    public IndexedRelease In(string other) => new(other, release, reports, reference);

    /// <param name="path">What stands before the names of fields: the path of nested records with its dot, or nothing.</param>
    public static Query FilterOf(long release, string path = "") =>
        Filters.All([Filters.Range(path + "valid_from", null, release)], Filters.Range(path + "valid_to", null, release));
}
