using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Prtr.Search.Charts;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Pages.Activities;
using Prtr.Web.Components.Pages.Analyse;
using Prtr.Web.Components.Pages.Compare;
using Prtr.Web.Components.Pages.Facilities;
using Prtr.Web.Components.Pages.Operators;
using Prtr.Web.Components.Pages.Places;
using Prtr.Web.Components.Pages.Pollutants;
using Prtr.Web.Components.Pages.Regions;
using Prtr.Web.Components.Pages.Review;
using Prtr.Web.Components.Pages.Search;
using Prtr.Web.Components.Pages.Wastes;
using Prtr.Web.Components.Shared;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Resources;

namespace Prtr.Web.Embedding;

/// <summary>Any chart or table of any page alone, to be framed or as a picture; and a picture of the page for messengers.</summary>
public static class PartEndpoints
{
    /// <summary>The parameter with the id of the part; without it a picture is of the page as a whole.</summary>
    public const string Part = "part";

    private static readonly IReadOnlyList<(string Folder, Type Page)> Questions =
    [
        ("search", typeof(SearchPage)), ("place", typeof(PlacePage)), ("compare", typeof(ComparePage)), ("analyse", typeof(AnalysePage)),
        ("regions", typeof(RegionIndex)), ("activities", typeof(ActivityIndex)), ("pollutants", typeof(PollutantIndex)), ("waste", typeof(WasteIndex)), ("operators", typeof(OperatorIndex)),
    ];

    private static readonly IReadOnlyList<(string Folder, Type Page, string Value)> Subjects =
    [
        ("facilities", typeof(FacilityPage), nameof(FacilityPage.Id)),
        ("operators", typeof(OperatorPage), nameof(OperatorPage.Bin)),
        ("pollutants", typeof(PollutantPage), nameof(PollutantPage.Number)),
        ("activities", typeof(ActivityPage), nameof(ActivityPage.Code)),
        ("regions", typeof(RegionPage), nameof(RegionPage.Code)),
        ("waste", typeof(WastePage), nameof(WastePage.Code)),
        ("review", typeof(ReviewPage), nameof(ReviewPage.Year)),
    ];

    public static void MapParts(this RouteGroupBuilder embedded)
    {
        foreach (var (folder, page) in Questions)
        {
            embedded.Map($"/{folder}", page, null);
        }

        foreach (var (folder, page, value) in Subjects)
        {
            var group = embedded.MapGroup("");
            if (Subject.All.FirstOrDefault(subject => subject.Path == folder) is { } subject)
            {
                group.WithMetadata(subject).AddSubjectFilters(subject);
            }

            group.Map($"/{folder}/{{{AskedQuery.SubjectValue}}}", page, value);
        }
    }

    private static void Map(this RouteGroupBuilder embedded, string path, Type page, string? value)
    {
        var group = embedded.MapGroup("").WithMetadata(new FramedByAnyone()).IsHeavy().ExcludeFromDescription();
        // An analysis has a frame of its own, of any measure.
        if (page != typeof(AnalysePage))
        {
            group.MapGet(path, (HttpContext context, PageReader reader) => AnswerAsync(context, reader, page, value, null));
        }

        foreach (var format in (TwinFormat[])[TwinFormat.Svg, TwinFormat.Png])
        {
            group.MapGet($"{path}.{format.Ending}", (HttpContext context, PageReader reader) => AnswerAsync(context, reader, page, value, format));
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, PageReader reader, Type page, string? value, TwinFormat? format)
    {
        var asked = context.Request.RouteValues[AskedQuery.SubjectValue] as string ?? "";
        var values = new Dictionary<string, object> { ["Culture"] = SiteLanguages.Current };
        if (value is not null)
        {
            if (Typed(page.GetProperty(value)!.PropertyType, asked) is not { } typed)
            {
                return Problems.NotFound("page", asked);
            }

            values[value] = typed;
        }

        var services = context.RequestServices;
        var part = context.Request.Query[Part].FirstOrDefault();
        var address = PageOf(context, format);
        var release = (await services.GetRequiredService<IRegisterSearch>().StateAsync(context.RequestAborted)).Release;
        var about = services.GetRequiredService<AboutExport>();
        return await reader.ReadAsync(page, values, new Uri(address), part, async (shared, write) =>
        {
            if (part is null && format is not null && shared.Title.Length > 0)
            {
                return Picture(Card(services, shared, about), format, 1);
            }

            if (shared.Found is not { } found)
            {
                return Problems.NotFound(Part, part ?? "");
            }

            var (title, source) = ($"{shared.Title}: {found.Title}", about.SourceLine(release, address));
            var drawing = found.Draw is null ? null : DrawingFrame.Around(found.Draw(), title, source);
            var html = drawing is not null && format is not null ? "" : await write(new Dictionary<string, object?>
            {
                [nameof(EmbeddedPart.Title)] = title,
                [nameof(EmbeddedPart.Drawing)] = drawing,
                [nameof(EmbeddedPart.Content)] = found.Content,
                [nameof(EmbeddedPart.Source)] = source,
                [nameof(EmbeddedPart.Address)] = $"{address}#{found.Id}",
            });
            if (format is null)
            {
                return Results.Content(html, "text/html; charset=utf-8");
            }

            drawing ??= TableReader.Read(html) is var (heads, rows) ? DrawingFrame.Around(TableDrawing.Of(SiteLanguages.Current, found.Title, heads, rows), title, source) : null;
            return drawing is null ? Problems.NotFound("picture", found.Id) : Picture(drawing, format, 2);
        });
    }

    private static Drawing Card(IServiceProvider services, SharedPage page, AboutExport about) => CardDrawing.Of(
        SiteLanguages.Current, services.GetRequiredService<IStringLocalizer<Site>>()["Register"], page.Title, page.Description, about.Origin, page.Picture?.Title ?? "", page.Picture?.Draw!());

    private static IResult Picture(Drawing drawing, TwinFormat format, double scale) => Results.Bytes(
        format == TwinFormat.Png ? PngPicture.Write(drawing, scale) : Encoding.UTF8.GetBytes(SvgPicture.Write(drawing)), format.MediaType);

    // The page's own address: without the frame, the ending and the part.
    private static string PageOf(HttpContext context, TwinFormat? format)
    {
        var path = context.Request.Path.Value!["/embed".Length..];
        var query = QueryString.Create(context.Request.Query.Where(parameter => parameter.Key != Part));
        return PageLinks.Absolute(context, (format is null ? path : path[..^(format.Ending.Length + 1)]) + query);
    }

    private static object? Typed(Type type, string text) =>
        type == typeof(string) ? text
        : !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : type == typeof(long) ? number
        : number <= int.MaxValue ? (int)number
        : null;
}
