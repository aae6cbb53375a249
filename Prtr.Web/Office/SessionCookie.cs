namespace Prtr.Web.Office;

/// <summary>The cookie that a browser keeps for a session: its secret and nothing else. Scripts do not see it, other sites do not make a browser send it, and it goes when the browser is closed.</summary>
public static class SessionCookie
{
    // The prefix lets a browser take it only by TLS, from this host, for all of it.
    private const string Secure = "__Host-prtr-session";
    private const string Plain = "prtr-session";

    public static string? Read(HttpRequest request) => request.Cookies[NameOf(request)];

    public static void Write(HttpContext context, string secret) =>
        context.Response.Cookies.Append(NameOf(context.Request), secret, Options(context.Request));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(NameOf(context.Request), Options(context.Request));

    private static string NameOf(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
    };
}
