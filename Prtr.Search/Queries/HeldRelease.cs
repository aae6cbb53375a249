using System.Runtime.CompilerServices;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>One data release from the first question to the last: that which is current when the first is asked. One of these for each answer that is put together.</summary>
public sealed class HeldRelease(ISearchEngine engine) : IRegisterSearch
{
    private Task<IRegisterSearch>? opened;

    public async Task<PublishedState> StateAsync(CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).StateAsync(cancellationToken);

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).SearchAsync(query, cancellationToken);

    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in (await OpenAsync(cancellationToken)).RecordsAsync(query, cancellationToken))
        {
            yield return record;
        }
    }

    public async Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).GroupsAsync(grouping, cancellationToken);

    public async IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var facility in (await OpenAsync(cancellationToken)).FacilitiesAsync(query, cancellationToken))
        {
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).NamesAsync(language, cancellationToken);

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).SuggestAsync(text, language, count, cancellationToken);

    private Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken) => opened ??= engine.OpenAsync(cancellationToken);
}
