using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Prtr.Search.Aggregates;
using Prtr.Search.Exports;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.OpenApi;
using Prtr.Web.Endpoints.OpenData;

namespace Prtr.Web.Endpoints;

/// <summary>What the endpoints for programs need.</summary>
public static class EndpointServices
{
    public static void AddEndpoints(this IServiceCollection services)
    {
        services.AddScoped<Exports>();
        services.AddScoped<AboutExport>();
        services.AddScoped<SearchAnswers>();
        services.AddScoped<Aggregator>();
        services.AddScoped<AggregateAnswers>();
        services.AddOpenData();
        services.AddSingleton<RequestRate>();
        services.AddSingleton(Gate);
        services.AddKeyedSingleton(HeavyPageAttribute.Gate, (provider, _) => Gate(provider));
        services.AddSingleton<KeptYears>();
        services.AddSingleton<Ingest.Drafts.FileCheck>();
        services.AddProblemDetails();
        services.AddExceptionHandler<DataFailure>();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).WithExposedHeaders("ETag", "RateLimit", "RateLimit-Policy", "Retry-After", AnsweredBy.Header)));
        services.AddApiDescription();
        services.AddScoped<ApiOperations>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
    }

    // A whole processor is busy with each: one is left to whoever looks at other pages.
    private static HeavyGate Gate(IServiceProvider provider) =>
        new(Math.Min(provider.GetRequiredService<SiteSettings>().HeavyAnswers, Math.Max(1, Environment.ProcessorCount - 1)));

    public static void MapEndpoints(this WebApplication app)
    {
        app.MapTwins();
        app.MapApi();
        app.MapOpenData();
        app.MapReportCopies();
        app.MapOpenApi("/openapi/{documentName}.json").AddEndpointFilter<IEndpointConventionBuilder, ReleaseTag>();
    }
}
