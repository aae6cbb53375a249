using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Prtr.Web.Hosting;

/// <summary>
/// What is no request (bytes that are none, a zero in the address, headers that are too large) the server refuses before the site sees it, and takes away
/// whatever header is given to the answer. So the security headers are put in where the answer leaves.
/// </summary>
internal static class ServerRefusals
{
    private const string Refused = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Puts headers into the refusals of the server.</summary>
    /// <param name="headers">Asked for once the site is built.</param>
    public static void AddToRefusals(this KestrelServerOptions options, Func<IServiceProvider, IHeaderDictionary> headers)
    {
        var lines = new Lazy<byte[]>(() => Encoding.ASCII.GetBytes(string.Concat(headers(options.ApplicationServices).Select(header => $"{header.Key}: {header.Value}\r\n"))));
        options.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
        {
            var output = new RefusedOutput(connection.Transport.Output, lines);
            connection.Features.Set(output);
            connection.Transport = new Transport(connection.Transport.Input, output);
            return next(connection);
        }));
    }

    /// <summary>Listens for what the server refuses.</summary>
    public static void UseServerRefusals(this WebApplication app)
    {
        var listening = app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Listener(), (name, _, _) => name == Refused);
        app.Lifetime.ApplicationStopped.Register(listening.Dispose);
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Listener : IObserver<KeyValuePair<string, object?>>
    {
        // The answer is not written yet.
        public void OnNext(KeyValuePair<string, object?> value) => (value.Value as IFeatureCollection)?.Get<RefusedOutput>()?.Refuse();

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}
