using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Prtr.Web.Hosting.Telemetry;

/// <summary>
/// Lets of a span leave only what is known to tell about nobody: a request is its route and not its address, a statement what it does and with which table, a failure its kind.
/// What a library adds of its own, now or in a later version, stays here.
/// </summary>
internal sealed class HarmlessSpans : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Leaving = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
        "db.system", "db.system.name", "db.namespace", "db.operation", "db.operation.name", "db.collection.name", "db.query.summary", "db.response.status_code",
        "db.elasticsearch.cluster.name", "db.elasticsearch.node.name", "db.elasticsearch.path_parts.index",
        "prtr.engine", "prtr.question");

    // Of a request it is what the reader has written into Host.
    private static readonly FrozenSet<string> LeavingToOthers = FrozenSet.Create(StringComparer.Ordinal, "server.address", "server.port");

    public override void OnEnd(Activity data)
    {
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !Leaves(name, data.Kind)).ToList())
        {
            data.SetTag(name, null);
        }

        // The description is what an exception said, which may quote what it failed on; the state is a header of the reader's.
        data.SetStatus(data.Status);
        // Left out, it would be the parent's.
        data.TraceStateString = "";
    }

    private static bool Leaves(string name, ActivityKind kind) => Leaving.Contains(name) || (kind == ActivityKind.Client && LeavingToOthers.Contains(name));
}
