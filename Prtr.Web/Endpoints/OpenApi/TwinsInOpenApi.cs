using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>Describes the twins of pages by their endings, whichever page they belong to.</summary>
public sealed class TwinsInOpenApi : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, (string Type, string Summary)> Endings = new()
    {
        [".csv"] = ("text/csv", "The same as its page, all rows as CSV (RFC 4180)."),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "The same as its page, all rows as a workbook."),
        [".geojson"] = ("application/geo+json", "The facilities of its page as points (RFC 7946)."),
        [".jsonl"] = ("application/x-ndjson", "The same as its page, one JSON object a line."),
        [".json"] = ("application/json", "The same as its page as JSON."),
        [".docx"] = (TwinFormat.Docx.MediaType, "Its page as a text document."),
        [".pdf"] = (TwinFormat.Pdf.MediaType, "Its page as a PDF."),
        [".html"] = (TwinFormat.Html.MediaType, "Its page as one file that needs nothing else."),
        [".svg"] = (TwinFormat.Svg.MediaType, "The chart or map of its page."),
        [".png"] = (TwinFormat.Png.MediaType, "The same as PNG."),
        [".atom"] = ("application/atom+xml", "What is new on its page, as a feed (RFC 4287)."),
    };

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var path = context.Description.RelativePath ?? "";
        if (!path.StartsWith("{culture", StringComparison.Ordinal) || !Endings.TryGetValue(Path.GetExtension(path), out var ending))
        {
            return;
        }

        operation.Tags = new HashSet<OpenApiTagReference> { new("twins", context.Document) };
        operation.Summary ??= ending.Summary;
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = Content(ending.Type) };
        operation.Responses["304"] = new OpenApiResponse { Description = "Not Modified" };
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemShape), cancellationToken: cancellationToken);
        var isFacility = context.Description.ActionDescriptor.EndpointMetadata.Contains(Subject.Facility);
        if (isFacility)
        {
            operation.Responses["301"] = new OpenApiResponse { Description = "Moved Permanently" };
        }

        foreach (var (status, name) in ((string, string)[])[("400", "Bad Request"), ("404", "Not Found"), .. isFacility ? [("410", "Gone")] : Array.Empty<(string, string)>()])
        {
            operation.Responses[status] = new OpenApiResponse { Description = name, Content = Content("application/problem+json", problem) };
        }
    }

    private static Dictionary<string, OpenApiMediaType> Content(string type, OpenApiSchema? schema = null) =>
        new() { [type] = new OpenApiMediaType { Schema = schema } };
}
