using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>Makes yearly reviews: reports from the database, figures from the search.</summary>
public sealed class YearReviews(RegisterDatabase database, IRegisterSearch search, ReferenceData reference)
{
    /// <summary>The review of a published year, or null.</summary>
    public async Task<YearReview?> FindAsync(int year, CancellationToken cancellationToken)
    {
        var state = await search.StateAsync(cancellationToken);
        if (!state.Years.Contains(year))
        {
            return null;
        }

        var records = await RecordsAsync(year, cancellationToken);
        var before = state.Years.Contains(year - 1) ? await RecordsAsync(year - 1, cancellationToken) : [];
        var pollutants = records.Where(record => record.Pollutant is not null).ToList();
        return new(
            year,
            state.Release,
            await RegionsAsync(year, cancellationToken),
            records.Totals(),
            Enum.GetValues<Medium>().ToDictionary(medium => medium, medium => Distinct(pollutants.Where(record => record.Medium == medium))),
            Distinct(pollutants.Where(record => record.Kind == RecordKind.Wastewater)),
            Distinct(pollutants),
            Compare(PollutantLine.Releases(records), PollutantLine.Releases(before)),
            Compare(PollutantLine.Wastewater(records), PollutantLine.Wastewater(before)),
            [Waste(records, true), Waste(records, false), Waste(records, null)]);
    }

    private async Task<List<PublicRecord>> RecordsAsync(int year, CancellationToken cancellationToken)
    {
        var records = new List<PublicRecord>();
        await foreach (var record in search.RecordsAsync(RegisterQuery.Empty.In(year) with { View = ResultView.Records }, cancellationToken))
        {
            records.Add(record);
        }

        return records;
    }

    private async Task<IReadOnlyList<RegionReports>> RegionsAsync(int year, CancellationToken cancellationToken)
    {
        var counted = (await Overview.ByRegionAsync(database, year, cancellationToken)).ToDictionary(region => region.Region);
        return [.. reference.Regions.Select(region => counted.GetValueOrDefault(region.Code) ?? new(region.Code, 0, 0, 0))];
    }

    private static IReadOnlyList<ReviewLine> Compare(IReadOnlyList<PollutantLine> now, IReadOnlyList<PollutantLine> before)
    {
        var earlier = before.ToDictionary(line => (line.Pollutant, line.Group, line.Medium));
        return
        [
            .. now.Select(line => new ReviewLine(
                line,
                earlier.GetValueOrDefault((line.Pollutant, line.Group, line.Medium))?.GivenKg)),
        ];
    }

    private static ReviewWaste Waste(IReadOnlyList<PublicRecord> records, bool? hazardous)
    {
        var waste = records.Where(record => record.Kind == RecordKind.Waste && (hazardous is null || record.Hazardous == hazardous)).ToList();
        var all = waste.Totals();
        return new(
            hazardous,
            waste.Where(record => record.Treatment == Treatment.Recovery).Totals().WasteT,
            waste.Where(record => record.Treatment == Treatment.Disposal).Totals().WasteT,
            waste.Where(record => record.Transboundary).Totals().WasteT,
            all.WasteT,
            all.Facilities);
    }

    private static int Distinct(IEnumerable<PublicRecord> records) => records.Select(record => record.Pollutant).Distinct().Count();
}
