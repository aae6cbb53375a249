using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
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

    // All records of a subject have the same values in these.
    private static readonly Facet[] Subjects = [Facet.Pollutant, Facet.Medium, Facet.Kind];

    // With only the largest shown, more is looked at than is given out.
    private const int MostGathered = 1_000_000;

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
        var years = AggregateYears.Of(request, state);
        if (years.Shown.Count > 0 && !request.Query.IsDiffuse && await search.GroupedAsync(cancellationToken) is { } engine)
        {
            return new GroupedAggregate(request, years, engine, Limit).Answer(state.Release, cancellationToken);
        }

        var gathering = new Gathering(request, years, reference);
        if (years.Shown.Count > 0 && request.Query.IsDiffuse)
        {
            foreach (var record in await diffuse.RecordsAsync(request.Query with { Years = years.Selection }, cancellationToken))
            {
                gathering.Add(record);
            }
        }
        else if (years.Shown.Count > 0)
        {
            var most = request.Top is null ? Limit : MostGathered;
            var comparable = request.Comparable ? await ComparableAsync(request.Query, years, cancellationToken) : null;
            await foreach (var record in search.RecordsAsync(request.Query with { Years = years.Selection, View = ResultView.Records }, cancellationToken))
            {
                if (comparable?.Takes(record) != false)
                {
                    gathering.Add(record);
                }

                if (gathering.Cells > most)
                {
                    return null;
                }
            }
        }

        var answer = gathering.Answer(state.Release);
        return answer.Cells > Limit ? null : answer;
    }

    // Whose values can be compared does not depend on which of them are asked for; what is asked of pollutants, media, kinds and facilities only saves reading.
    private async Task<ComparableSet> ComparableAsync(RegisterQuery query, AggregateYears years, CancellationToken cancellationToken)
    {
        var scope = Subjects.Aggregate(
            RegisterQuery.Empty with { Years = years.Selection, Facilities = query.Facilities, View = ResultView.Records },
            (narrowed, facet) => facet.Write(narrowed, query.Chosen(facet)));
        var set = new ComparableSet(years.Read, reference);
        await foreach (var record in search.RecordsAsync(scope, cancellationToken))
        {
            set.Add(record);
        }

        return set;
    }
}
