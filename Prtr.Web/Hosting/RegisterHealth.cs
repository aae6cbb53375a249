using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prtr.Search.Database;
using Prtr.Search.Queries;

namespace Prtr.Web.Hosting;

/// <summary>Ready when the database opens and the index answers.</summary>
public sealed class RegisterHealth(RegisterDatabase database, IRegisterSearch register) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var state = await register.StateAsync(cancellationToken);
        return HealthCheckResult.Healthy($"Data release {state.Release.Name}");
    }
}
