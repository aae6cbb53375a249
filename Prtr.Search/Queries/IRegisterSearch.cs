using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>
/// Answers queries over the published register, all from one data release, whatever is published meanwhile: names, counts, lists and streams fit together.
/// Every engine gives the same answers.
/// </summary>
public interface IRegisterSearch
{
    /// <summary>The data release that is being answered from, with its years, oldest first.</summary>
    Task<PublishedState> StateAsync(CancellationToken cancellationToken);

    /// <summary>Totals, facet counts and one page of results.</summary>
    Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>All matching records in the order of the query, without a cap.</summary>
    IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>Counts by groups; null when there are more than the question allows.</summary>
    Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken);

    /// <summary>All facilities with matching records in the order of the query, without a cap.</summary>
    IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>Names of facilities, operators and receivers as their latest published reports give them.</summary>
    /// <param name="language">kk, ru or en.</param>
    Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken);

    /// <summary>Completions for the first letters of a name, code, BIN or CAS number.</summary>
    /// <param name="language">kk, ru or en.</param>
    /// <param name="count">How many at most.</param>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken);
}

/// <summary>What is published at this moment.</summary>
public sealed record PublishedState(DataRelease Release, IReadOnlyList<int> Years)
{
    /// <summary>The latest published reporting year; null while nothing is published.</summary>
    public int? LatestYear => Years.Count > 0 ? Years[^1] : null;
}
