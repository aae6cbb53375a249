using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Prtr.Web.Hosting.Previews;

/// <summary>The server of a site within a site: it listens nowhere, and answers what the outer one hands on.</summary>
internal sealed class InnerServer : IServer
{
    private Func<IFeatureCollection, Task>? answer;

    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Answers a request by the inner site, with its own services.</summary>
    /// <param name="services">Of the inner site.</param>
    public async Task AnswerAsync(HttpContext outer, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        // What the inner site sets is seen by itself alone; the request and its answer are the outer one's.
        var features = new FeatureCollection(outer.Features);
        features.Set<IServiceProvidersFeature>(new ServiceProvidersFeature { RequestServices = scope.ServiceProvider });
        features.Set<IItemsFeature>(new ItemsFeature());
        await answer!(features);
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        answer = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, null);
            }
            catch (Exception error)
            {
                application.DisposeContext(context, error);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
