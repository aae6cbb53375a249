using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Files;
using Prtr.Search.Queries;

namespace Prtr.Web.Hosting;

/// <summary>
/// Ready when the database opens and the search answers. Degraded, which is answered with 200 for readers are served, while the database has to answer for the index,
/// when the index has not heard of a publication for long, and when nothing can be written in the register's folder.
/// </summary>
/// <param name="relay">Null where the index is in memory.</param>
public sealed class RegisterHealth(RegisterDatabase database, IRegisterSearch register, SearchAvailability availability, TimeProvider time, IndexRelay? relay = null) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var state = await register.StateAsync(cancellationToken);
        if (availability.Away is { } reason)
        {
            return HealthCheckResult.Degraded(reason);
        }

        if (FileTrouble.Writing(database.Directory) is { } trouble)
        {
            return HealthCheckResult.Degraded($"Nothing can be written in {database.Directory}. {trouble}");
        }

        return relay is not null && await relay.OldestPendingAsync(cancellationToken) is { } oldest && time.GetUtcNow() - oldest > Long
            ? HealthCheckResult.Degraded($"The index has not heard of what was published at {oldest:O}.")
            : HealthCheckResult.Healthy($"Data release {state.Release.Name}");
    }
}
