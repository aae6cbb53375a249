using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>Tells programs of answers that the database gave them, because the index is away.</summary>
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
                if (availability.Away is not null)
                {
                    context.Response.Headers[Header] = "database";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }
}
