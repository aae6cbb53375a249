using Prtr.Ingest.Remarks;
using Prtr.Search.Review.Editions;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Pages.Start;
using Prtr.Web.Components.Shared;
using Prtr.Web.Content;
using Prtr.Web.Embedding;
using Prtr.Web.Endpoints;
using Prtr.Web.Figures;

namespace Prtr.Web.Hosting;

/// <summary>What the pages about subjects need beside the register and its search.</summary>
public static class PageServices
{
    public static void AddPageServices(this IServiceCollection services)
    {
        services.AddSingleton<SiteFiles>();
        services.AddCascadingValue(_ => new SharedPage());
        services.AddScoped<PageReader>();
        services.AddSingleton<ContentPages>();
        services.AddSingleton<RequestGate>();
        services.AddSingleton<RequestReceipts>();
        services.AddSingleton<StationarySources>();
        services.AddSingleton<RemarkText>();
        services.AddSingleton<ReviewEditions>();
        services.AddSingleton<YearReviews>();
    }
}
