using Prtr.Search.Database;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Hosting;

/// <summary>Who was reading the former register when a backup came into its place is told to ask again (503); an answer that was under way is cut, so that nobody takes it for whole.</summary>
public static class RestoredMeanwhile
{
    public static void UseRestoredMeanwhile(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (RegisterRestoredException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Refusal.RestoredAsync(context);
        }
        catch (RegisterRestoredException)
        {
            context.Abort();
        }
    });
}
