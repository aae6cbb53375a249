using Prtr.Ingest.Drafts;
using Prtr.Search.Exports;
using Prtr.Web.Cabinet.Drafts;

namespace Prtr.Web.Cabinet;

/// <summary>What the pages of operators and local executive bodies need.</summary>
public static class CabinetServices
{
    private static readonly TimeSpan FilesWait = TimeSpan.FromSeconds(30);

    public static void AddCabinet(this IServiceCollection services)
    {
        services.AddSingleton<DraftChecks>();
        services.AddKeyedSingleton(DraftEndpoints.Gate, (_, _) => new HeavyGate(Math.Max(1, Environment.ProcessorCount - 1), FilesWait));
        services.AddSingleton<KnownReceivers>();
        services.AddHttpContextAccessor();
        services.AddScoped<CabinetDesk>();
    }
}
