using Prtr.Search.Register;

namespace Prtr.Web.Hosting;

/// <summary>One address, one page: <c>/EN/search</c> leads to <c>/en/search</c> (308).</summary>
public static class LanguageSpelling
{
    public static void UseLanguageSpelling(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        var first = path.Length > 1 ? path[1..(end < 0 ? path.Length : end)] : "";
        if (Languages.All.FirstOrDefault(language => language != first && language.Equals(first, StringComparison.OrdinalIgnoreCase)) is not { } language)
        {
            return next(context);
        }

        context.Response.Redirect($"/{language}{new PathString(end < 0 ? null : path[end..]).ToUriComponent()}{context.Request.QueryString}", permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    });
}
