using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Aggregates;

/// <summary>
/// Counts over the records that a query finds, so that every engine gives the same figures as its search does;
/// over those of diffuse sources when the query asks for nothing else.
/// </summary>
public sealed class Aggregator(IRegisterSearch search, DiffuseSearch diffuse, ReferenceData reference)
{
    /// <summary>The largest table that is made.</summary>
    public static int MostCells => (int)AskedLimit.Cells.Most;

    /// <summary>Another limit than <see cref="MostCells"/>.</summary>
    public int Limit { get; init; } = MostCells;

    /// <summary>The same with its words; null when it would be too large.</summary>
    /// <param name="language">kk, ru or en.</param>
    public async Task<AggregateTable?> TableAsync(AggregateRequest request, string language, CancellationToken cancellationToken) =>
        await AnswerAsync(request, cancellationToken) is { } answer ? new(answer, await LabelsAsync(language, cancellationToken)) : null;

    /// <summary>The words of aggregates over the register.</summary>
    /// <param name="language">kk, ru or en.</param>
    public async Task<AggregateLabels> LabelsAsync(string language, CancellationToken cancellationToken) =>
        new(reference, await search.NamesAsync(language, cancellationToken), language);

    /// <summary>The answer; null when the table would be larger than <see cref="Limit"/>.</summary>
    public async Task<AggregateAnswer?> AnswerAsync(AggregateRequest request, CancellationToken cancellationToken)
    {
        var state = await search.StateAsync(cancellationToken);
        return await new GroupedAggregate(request, AggregateYears.Of(request, state), CountAsync, Limit).AnswerAsync(state.Release);

        Task<IRecordGroups?> CountAsync(RecordGrouping grouping) =>
            request.Query.IsDiffuse ? DiffuseGroupsAsync(grouping, cancellationToken) : search.GroupsAsync(grouping, cancellationToken);
    }

    private async Task<IRecordGroups?> DiffuseGroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken)
    {
        var counter = new GroupCounter(grouping);
        foreach (var record in await diffuse.RecordsAsync(grouping.Query, cancellationToken))
        {
            var group = counter.Of(dimension => dimension.IsYear ? grouping.YearText(record.Year) : Dimension.Find(dimension.Name)!.ValueOf(record));
            group.Sums.AddDiffuse(record.Pollutant, record.QuantityKg);
        }

        return counter.ToGroups();
    }
}
