using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Review;
using Prtr.Search.Review.Writing;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>The review of a year as it would be after its publication, as a document to read.</summary>
public static class PreviewReview
{
    public static void MapPreviewReview(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteLanguages.Route + "/office/publication/{year:int}/preview/review", async (HttpContext context, int year, OpenRegister register, TimeProvider clock) =>
            {
                var preview = await PublicationPreview.OfYearAsync(
                    register.Database, register.Reference, year, LeftOut(context.Request.Query["without"]), clock, context.RequestAborted);
                if (preview?.Figures is not { } figures)
                {
                    return Results.NotFound();
                }

                var document = new ReviewComposer(register.Reference, RemarkText.Title).Compose(figures, SiteLanguages.Current, true, DemonstrationMark.IsIn(register.Database.Directory));
                using var file = new MemoryStream();
                ReviewFile.WriterOf(".pdf")!(figures, document, file);
                return Results.File(file.ToArray(), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"preview-{year}-{SiteLanguages.Current}.pdf"));
            })
            .WithMetadata(new OfficePageAttribute(Act.ReadReports))
            .ExcludeFromDescription();

    /// <summary>Numbers of reports with spaces between; what is none is passed over.</summary>
    public static IReadOnlySet<long> LeftOut(string? text) =>
        (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToHashSet();
}
