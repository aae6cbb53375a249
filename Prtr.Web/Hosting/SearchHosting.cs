using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Sql;

namespace Prtr.Web.Hosting;

/// <summary>The index that answers: in memory, or in Elasticsearch with its standby behind it and the relay beside it.</summary>
public static class SearchHosting
{
    public static void AddEmbeddedSearch(this IServiceCollection services)
    {
        services.AddSingleton<EmbeddedSearch>();
        services.AddSearch<EmbeddedSearch>();
    }

    /// <param name="offersToRelay">Not for an instance whose logins may only read.</param>
    /// <param name="keepsStandby">Whether an index in memory stands by; else the database alone does.</param>
    public static void AddElasticsearch(this IServiceCollection services, IndexServer client, IndexRelay relay, bool offersToRelay, bool keepsStandby)
    {
        services.AddSingleton(client);
        services.AddSingleton(relay);
        services.AddSingleton<ElasticsearchSearch>();
        services.AddSingleton<SqlSearch>();
        services.AddSingleton(provider => new Standby(
            provider.GetService<EmbeddedSearch>(),
            provider.GetRequiredService<SqlSearch>(),
            provider.GetRequiredService<RegisterDatabase>(),
            provider.GetRequiredService<SearchAvailability>(),
            provider.GetRequiredService<ILogger<Standby>>()));
        services.AddSingleton<FallbackSearch>();
        services.AddSearch<FallbackSearch>();
        if (keepsStandby)
        {
            services.AddSingleton<EmbeddedSearch>();
            services.AddHostedService<StandbyKeeper>();
        }

        if (offersToRelay)
        {
            services.AddHostedService<RelayService>();
        }
    }

    /// <summary>Says what stands in the way of the index and does not go away by itself; null when nothing does. A server that is only away is no reason not to start.</summary>
    public static async Task<string?> ProblemAsync(IndexServer client, IndexRelay relay, CancellationToken cancellationToken)
    {
        try
        {
            await client.CheckAsync(cancellationToken);
            await relay.CheckIndexAsync(cancellationToken);
            return null;
        }
        catch (ElasticsearchException problem)
        {
            if (!problem.IsMisconfigured)
            {
                await Console.Error.WriteLineAsync($"The standby answers until the search index can be reached. {problem.Message}");
            }

            return problem.IsMisconfigured ? problem.Message : null;
        }
    }

    private static void AddSearch<T>(this IServiceCollection services)
        where T : class, ISearchEngine, IRefreshable
    {
        services.AddSingleton<SearchAvailability>();
        services.AddSingleton<ISearchEngine>(provider => provider.GetRequiredService<T>());
        services.AddSingleton<IRefreshable>(provider => provider.GetRequiredService<T>());
        services.AddHostedService<ReleaseWatcher>();
        // A request is answered from one release, from the tag that it is kept under to its last byte.
        services.AddScoped<IRegisterSearch, HeldRelease>();
    }
}
