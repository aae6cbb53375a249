using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Prtr.Search.Aggregates;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>Describes the parameters of the query on every operation that takes one, and those of the address itself, each with an example.</summary>
public sealed class QueryInOpenApi : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata;
        var thing = endpoint.OfType<Thing>().FirstOrDefault()?.Parameter;
        if (Takes(endpoint, typeof(AskedQuery)))
        {
            foreach (var name in RegisterQuery.ParameterNames.Where(name => name != thing))
            {
                operation.Parameters.Add(Parameter(name, RegisterQuery.IsRepeatable(name)));
            }
        }

        if (Takes(endpoint, typeof(AskedAggregate)))
        {
            foreach (var name in AggregateParameters.AllNames)
            {
                operation.Parameters.Add(Parameter(name, AggregateParameters.IsRepeatable(name), ApiWords.OfAggregate(name)));
            }
        }

        foreach (var name in endpoint.OfType<OwnParameters>().SelectMany(own => own.Names))
        {
            operation.Parameters.Add(Parameter(name, repeatable: false));
        }

        AddThing(operation, thing);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= ApiWords.Parameter(parameter.Name!, "en");
            parameter.Example ??= ParameterExamples.All.GetValueOrDefault(parameter.Name!);
        }

        return Task.CompletedTask;
    }

    private static bool Takes(IList<object> endpoint, Type asked) =>
        endpoint.OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == asked));

    // In the address a thing stands without its parameter's name.
    private static void AddThing(OpenApiOperation operation, string? thing)
    {
        if (thing is null)
        {
            return;
        }

        var address = operation.Parameters!.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == AskedQuery.ThingValue);
        if (address is null)
        {
            operation.Parameters!.Insert(0, address = new OpenApiParameter
            {
                Name = AskedQuery.ThingValue,
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        address.Description = ApiWords.Parameter(thing, "en");
        address.Example = ParameterExamples.All[thing];
    }

    private static OpenApiParameter Parameter(string name, bool repeatable) => Parameter(name, repeatable, name);

    private static OpenApiParameter Parameter(string name, bool repeatable, string described) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = ApiWords.Parameter(described, "en"),
        Explode = repeatable,
        Schema = repeatable
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }
            : new OpenApiSchema { Type = JsonSchemaType.String },
        Example = repeatable ? new JsonArray(ParameterExamples.All[described]) : ParameterExamples.All[described],
    };
}
