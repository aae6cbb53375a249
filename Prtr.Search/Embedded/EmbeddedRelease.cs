using System.Runtime.CompilerServices;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;

namespace Prtr.Search.Embedded;

/// <summary>A data release in memory, with what is derived from it on first use.</summary>
internal sealed class EmbeddedRelease(EmbeddedIndex index, ReferenceData reference) : IRegisterSearch
{
    private readonly object made = reference.Content;
    private readonly Lazy<PublishedNames> names = new(() => index.MakeNames());
    private readonly Lazy<SuggestionIndex> suggestions = new(() => new SuggestionIndex(reference, index.Data.Reports));

    public EmbeddedIndex Index => index;

    /// <summary>Whether the reference tables are still those that the index was made with.</summary>
    public bool HasPresentReference => made == reference.Content;

    /// <summary>Makes what is derived, so that no reader waits for it.</summary>
    public EmbeddedRelease Warmed()
    {
        _ = (names.Value, suggestions.Value);
        return this;
    }

    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(index.State);

    public Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) => Task.FromResult(index.Search(query));

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(index.Records(query), cancellationToken);

    public Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken)
    {
        using var scan = new GroupScan(index, grouping, reference);
        return Task.FromResult(scan.Run(cancellationToken));
    }

    public IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(index.Facilities(query), cancellationToken);

    public Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) => Task.FromResult(names.Value.In(language));

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        Task.FromResult(suggestions.Value.Suggest(text, language, count));

    // Nothing is waited for, but a reader may leave.
    private static async IAsyncEnumerable<T> StreamAsync<T>(IEnumerable<T> found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var one in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }
}
