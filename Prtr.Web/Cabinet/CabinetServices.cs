using Prtr.Ingest.Drafts;

namespace Prtr.Web.Cabinet;

/// <summary>What the pages of operators and local executive bodies need.</summary>
public static class CabinetServices
{
    public static void AddCabinet(this IServiceCollection services)
    {
        services.AddSingleton<DraftChecks>();
        services.AddSingleton<KnownReceivers>();
        services.AddHttpContextAccessor();
        services.AddScoped<CabinetDesk>();
    }
}
