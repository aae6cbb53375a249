using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>
/// What can be compared from year to year: facilities with published records in every one of the years, and of what they report the pollutants that have
/// a threshold in the medium in every one of them, so that they were reportable throughout. A withheld pollutant cannot be judged and is left out; waste
/// has one threshold for all years and stays.
/// </summary>
internal sealed class ComparableSet(HashSet<long> facilities, IReadOnlyList<int> years, ReferenceData reference)
{
    private readonly Dictionary<(int Pollutant, Medium Medium), bool> reportable = [];

    public static async Task<ComparableSet> OfAsync(IRegisterSearch search, ReferenceData reference, AggregateYears years, CancellationToken cancellationToken)
    {
        var facilities = new HashSet<long>();
        await foreach (var hit in search.FacilitiesAsync(RegisterQuery.Empty with { Years = years.Selection }, cancellationToken))
        {
            if (hit.Years.Count == years.Read.Count)
            {
                facilities.Add(hit.Facility.FacilityId);
            }
        }

        return new(facilities, years.Read, reference);
    }

    public bool Takes(PublicRecord record) =>
        facilities.Contains(record.Report.FacilityId)
        && (record.Kind == RecordKind.Waste || (record.Pollutant is { } pollutant && IsReportable(pollutant, record.Medium ?? Medium.Water)));

    // A transfer in waste water is measured against the threshold for water.
    private bool IsReportable(int pollutant, Medium medium)
    {
        if (!reportable.TryGetValue((pollutant, medium), out var always))
        {
            reportable.Add((pollutant, medium), always = years.All(year => reference.Threshold(pollutant, medium, year) is not null));
        }

        return always;
    }
}
