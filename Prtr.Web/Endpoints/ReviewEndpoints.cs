using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints;

/// <summary>The yearly review's first indicators, reports and stationary sources by region, as data.</summary>
public static class ReviewEndpoints
{
    public static async Task<IResult> JsonAsync(string year, IRegisterSearch register, RegisterDatabase database, ReferenceData reference, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        if (PublishedYear(state, year) is not { } published)
        {
            return Problems.NotFound("published year", year);
        }

        var regions = await Overview.ByRegionAsync(database, published, cancellationToken);
        var language = SiteLanguages.Current;
        return TypedResults.Ok(new Review(
            published,
            state.Release.Name,
            regions.Sum(r => r.Reports),
            regions.Sum(r => r.StationarySources),
            regions.Sum(r => r.Late),
            [.. regions.Select(r => new ReviewRegion(r.Region.Value, reference.Units[r.Region].Names.In(language), r.Reports, r.StationarySources, r.Late))]));
    }

    public static async Task<IResult> CsvAsync(string year, IRegisterSearch register, RegisterDatabase database, ReferenceData reference, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        if (PublishedYear(state, year) is not { } published)
        {
            return Problems.NotFound("published year", year);
        }

        var regions = await Overview.ByRegionAsync(database, published, cancellationToken);
        var language = SiteLanguages.Current;
        return new Download($"prtr-review-{year}-{state.Release.Name}.csv", "text/csv; charset=utf-8", async (stream, token) =>
        {
            var output = new Utf8Output(stream);
            var cells = new CsvCells(output, CsvDialect.Standard);
            foreach (var column in (ReadOnlySpan<string>)["region_kato", "region", "reports", "stationary_sources", "late_reports"])
            {
                cells.Code(column);
            }

            cells.EndRow();
            foreach (var region in regions)
            {
                cells.Code(region.Region.Value);
                cells.Text(reference.Units[region.Region].Names.In(language));
                cells.Whole(region.Reports);
                cells.Whole(region.StationarySources);
                cells.Whole(region.Late);
                cells.EndRow();
            }

            await output.FlushAsync(token);
        });
    }

    private static int? PublishedYear(PublishedState state, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && state.Years.Contains(year) ? year : null;
}

/// <summary>The yearly review of one reporting year.</summary>
public sealed record Review(int Year, string Release, int Reports, int StationarySources, int LateReports, IReadOnlyList<ReviewRegion> Regions);

/// <summary>One region in it.</summary>
public sealed record ReviewRegion(string RegionKato, string Region, int Reports, int StationarySources, int LateReports);
