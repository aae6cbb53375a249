namespace Prtr.Web.Hosting;

/// <summary>Answers HEAD wherever GET is answered; the server itself leaves the body out.</summary>
public static class HeadRequests
{
    public static void UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
}
