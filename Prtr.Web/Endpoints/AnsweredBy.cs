using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>Tells programs of answers that did not come from the search index, because it is away.</summary>
public static class AnsweredBy
{
    public const string Header = "Prtr-Answered-By";

    public static void UseAnsweredBy(this IApplicationBuilder app)
    {
        var availability = app.ApplicationServices.GetRequiredService<SearchAvailability>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (availability.AnsweredBy is { } substitute)
                {
                    context.Response.Headers[Header] = substitute == Substitute.Memory ? "memory" : "database";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
