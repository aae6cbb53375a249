using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>Describes what stands in an operation's path and no handler takes, such as the language, and names operations that have no name by their path.</summary>
public sealed partial class PathInOpenApi : IOpenApiOperationTransformer
{
    private const string Language = "culture";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var path = context.Description.RelativePath ?? "";
        operation.OperationId ??= Name(path);
        operation.Parameters ??= [];
        var places = Parameter().Matches(path).Select(match => match.Groups["name"].Value).ToList();
        foreach (var name in places.Where(name => operation.Parameters.All(parameter => parameter.Name != name)).Reverse())
        {
            operation.Parameters.Insert(0, new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Description = ApiWords.Parameter(name, "en"),
                Example = ParameterExamples.All.GetValueOrDefault(name),
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = name == Language ? [.. Languages.All.Select(language => (JsonNode)language)] : null,
                },
            });
        }

        return Task.CompletedTask;
    }

    private static string Name(string path) => string.Join('_', Parameter().Replace(path, "${name}").Split('/', '.', '-').Where(part => part.Length > 0 && part != Language));

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
