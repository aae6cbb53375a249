using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>Describes the parameters of the query on every operation that takes one, and those of the address itself.</summary>
public sealed class QueryInOpenApi : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        if (endpoint.OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(p => p.ParameterType == typeof(AskedQuery))))
        {
            var thing = endpoint.OfType<Thing>().FirstOrDefault()?.Parameter;
            foreach (var name in RegisterQuery.ParameterNames.Where(name => name != thing))
            {
                operation.Parameters.Add(Parameter(name, new QueryProblem(QueryProblemKind.Malformed, name, "").Allowed("en")));
            }
        }

        foreach (var name in endpoint.OfType<OwnParameters>().SelectMany(own => own.Names))
        {
            operation.Parameters.Add(Parameter(name, Meaning(name)));
        }

        return Task.CompletedTask;
    }

    private static string Meaning(string own) => own switch
    {
        "excel" => "1: as a spreadsheet opens it",
        AskedColumns.Parameter => "Names of columns, divided by commas: " + AskedColumns.Allowed,
        _ => "kk, ru, en: the language of names",
    };

    private static OpenApiParameter Parameter(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
