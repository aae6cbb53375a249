using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>The operations of the API as the OpenAPI document describes them, for the page about it.</summary>
public sealed class ApiOperations([FromKeyedServices("v1")] IOpenApiDocumentProvider documents)
{
    // What the example requests say of these; all other parameters are left open.
    private static readonly HashSet<string> Sent = ["medium", "year", "q", "rows"];

    private static readonly string[] Groups = ["search", "subjects", "years", "reference"];

    /// <summary>In the order of their groups.</summary>
    public async Task<IReadOnlyList<ApiOperation>> AllAsync(CancellationToken cancellationToken)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancellationToken);
        return
        [
            .. from path in document.Paths
               where path.Key.StartsWith("/api/", StringComparison.Ordinal)
               from operation in path.Value.Operations ?? []
               where operation.Key == HttpMethod.Get
               let found = Read(path.Key, operation.Value)
               orderby Array.IndexOf(Groups, found.Group)
               select found,
        ];
    }

    private static ApiOperation Read(string path, OpenApiOperation operation)
    {
        var group = operation.Tags?.FirstOrDefault()?.Name ?? "";
        return new(
            operation.OperationId ?? path,
            Groups.Contains(group) ? group : "other",
            path,
            [.. (operation.Parameters ?? []).Select(parameter => Read(operation.OperationId ?? "", parameter))]);
    }

    private static ApiParameter Read(string operation, IOpenApiParameter parameter)
    {
        var inPath = parameter.In == ParameterLocation.Path;
        var example = parameter.Example is JsonArray values ? values[0]!.ToString() : parameter.Example?.ToString() ?? "";
        return new(
            parameter.Name!,
            parameter.Name == AskedQuery.SubjectValue ? operation : operation == "aggregate" ? ApiWords.OfAggregate(parameter.Name!) : parameter.Name!,
            inPath,
            parameter.Schema?.Type == JsonSchemaType.Array,
            example,
            parameter.Name == "lang" ? SiteLanguages.Current
                : inPath || (Sent.Contains(parameter.Name!) && (parameter.Name != "q" || operation is "suggest" or "places")) ? example
                : "");
    }
}
