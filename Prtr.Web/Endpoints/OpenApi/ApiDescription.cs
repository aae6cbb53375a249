using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Search.Register;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>The description of the API as a whole (OpenAPI 3.1): what it is, its licence, and how an exact quantity is written.</summary>
public static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Shape", "", StringComparison.Ordinal);
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Pollutant release and transfer register",
                Version = "1",
                Description = "What industrial sites release to air, water and land, and which waste and waste water they send away. "
                    + "A release is not an exposure; withheld values are counted and are in no sum.",
                License = new OpenApiLicense { Name = "CC BY 4.0", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") },
            };
            if (context.ApplicationServices.GetRequiredService<SiteSettings>().PublicUrl is { } site)
            {
                document.Servers = [new OpenApiServer { Url = site }];
            }

            // Paths begin with a slash.
            foreach (var server in document.Servers ?? [])
            {
                server.Url = server.Url?.TrimEnd('/');
            }

            // One requirement that asks for nothing: everybody may read.
            document.Security = [new OpenApiSecurityRequirement()];
            var tags = from path in document.Paths.Values
                       from operation in path.Operations ?? []
                       from tag in operation.Value.Tags ?? new HashSet<OpenApiTagReference>()
                       select tag.Name;
            document.Tags = tags.Distinct().Select(name => new OpenApiTag { Name = name, Description = ApiWords.Group(name, "en") }).ToHashSet();
            RowSchemas.Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<QueryInOpenApi>();
        options.AddOperationTransformer<TwinsInOpenApi>();
        options.AddOperationTransformer((operation, _, _) =>
        {
            operation.Summary = ApiWords.Operation(operation.OperationId, "en") ?? operation.Summary;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<PathInOpenApi>();
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Quantity))
            {
                schema.Type = JsonSchemaType.String;
                schema.Description = "An exact decimal.";
            }

            if (context.JsonTypeInfo.Type == typeof(FigureShape))
            {
                schema.Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null;
                schema.Description = "Codes, names and exact sums as strings; counts, places and per cent as numbers; null where there is none.";
            }

            return Task.CompletedTask;
        });
    });
}
