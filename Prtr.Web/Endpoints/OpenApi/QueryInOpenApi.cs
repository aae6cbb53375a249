using System.Globalization;
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
        var subject = endpoint.OfType<Subject>().FirstOrDefault()?.Parameter;
        if (Takes(endpoint, typeof(AskedQuery)))
        {
            foreach (var name in RegisterQuery.ParameterNames.Where(name => name != subject))
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

        AddSubject(operation, subject);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Description ??= ApiWords.Parameter(parameter.Name!, "en");
            parameter.Example ??= Example(parameter);
        }

        return Task.CompletedTask;
    }

    private static JsonNode? Example(OpenApiParameter parameter) => ParameterExamples.All.GetValueOrDefault(parameter.Name!) is not { } text ? null
        : parameter.Schema?.Type == JsonSchemaType.Integer ? int.Parse(text, CultureInfo.InvariantCulture)
        : text;

    private static bool Takes(IList<object> endpoint, Type asked) =>
        endpoint.OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == asked));

    // In the address a subject stands without its parameter's name.
    private static void AddSubject(OpenApiOperation operation, string? subject)
    {
        if (subject is null)
        {
            return;
        }

        var address = operation.Parameters!.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == AskedQuery.SubjectValue);
        if (address is null)
        {
            operation.Parameters!.Insert(0, address = new OpenApiParameter
            {
                Name = AskedQuery.SubjectValue,
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        address.Description = ApiWords.Parameter(subject, "en");
        address.Example = ParameterExamples.All[subject];
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
