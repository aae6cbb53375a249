using System.Globalization;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.OpenApi;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints;

/// <summary>The yearly review as data and as files.</summary>
public static class ReviewEndpoints
{
    /// <summary>The twins of a review's page: a published one as it was frozen, a draft as of today; and the files of every edition.</summary>
    public static void MapReviewFiles(this IEndpointRouteBuilder twins)
    {
        var routes = twins.MapGroup("").IsHeavy();
        routes.MapGet("/review/{year}.json", JsonAsync);
        routes.MapGet("/review/{year}.csv", CsvAsync);
        routes.MapGet("/review/{year:int}/editions/{edition:int}/{name}", EditionAsync)
            .WithSummary("A file of a published edition of the review, as it was published.").WithTags("twins")
            .Produces(StatusCodes.Status200OK, null, TwinFormat.Pdf.MediaType, [.. TwinFormat.Review.Select(format => format.MediaType)]).OrNotFound();
        foreach (var format in TwinFormat.Review.Where(format => format != TwinFormat.Json && format != TwinFormat.Csv))
        {
            routes.MapGet($"/review/{{year}}.{format.Ending}", (string year, YearReviews reviews, IRegisterSearch register, ReviewEditions editions, CancellationToken token) =>
                FileAsync(year, format, reviews, register, editions, token));
        }
    }

    public static async Task<IResult> JsonAsync(string year, YearReviews reviews, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken) =>
        await FindAsync(year, reviews, register, cancellationToken) is { } review
            ? TypedResults.Ok(Review.Of(review, reference, SiteLanguages.Current))
            : Problems.NotFound("published year", year);

    private static async Task<IResult> CsvAsync(string year, YearReviews reviews, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, reviews, register, cancellationToken) is not { } review)
        {
            return Problems.NotFound("published year", year);
        }

        var regions = Review.Of(review, reference, SiteLanguages.Current).Regions;
        return new Download(FileName(review.Figures, TwinFormat.Csv), "text/csv; charset=utf-8", async (stream, token) =>
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
                cells.Code(region.RegionKato);
                cells.Text(region.Region);
                cells.Whole(region.Reports);
                cells.Whole(region.StationarySources);
                cells.Whole(region.LateReports);
                cells.EndRow();
            }

            await output.FlushAsync(token);
        });
    }

    private static async Task<IResult> FileAsync(
        string year, TwinFormat format, YearReviews reviews, IRegisterSearch register, ReviewEditions editions, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, reviews, register, cancellationToken) is not { } review)
        {
            return Problems.NotFound("published year", year);
        }

        if (review.Frozen?.Edition is { } edition
            && edition.Files.FirstOrDefault(kept => kept.Language == SiteLanguages.Current && Path.GetExtension(kept.Name) == "." + format.Ending) is { } published)
        {
            return await EditionAsync(edition.Year, edition.Number, published.Name, editions, cancellationToken);
        }

        return new MadeFile(FileName(review.Figures, format), format.MediaType, review.File("." + format.Ending, SiteLanguages.Current));
    }

    private static async Task<IResult> EditionAsync(int year, int edition, string name, ReviewEditions editions, CancellationToken cancellationToken) =>
        await editions.FileAsync(year, edition, name, cancellationToken) is { } found
            ? TypedResults.File(found.Content, found.File.MediaType, string.Create(CultureInfo.InvariantCulture, $"edition-{edition}-{found.File.Name}"))
            : Problems.NotFound("file of an edition", name);

    private static async Task<YearReview?> FindAsync(string text, YearReviews reviews, IRegisterSearch register, CancellationToken cancellationToken) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? await reviews.FindAsync(year, register, cancellationToken) : null;

    private static string FileName(ReviewFigures figures, TwinFormat format) =>
        string.Create(CultureInfo.InvariantCulture, $"prtr-review-{figures.Year}-{figures.Release}-{SiteLanguages.Current}.{format.Ending}");
}
