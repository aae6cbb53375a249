using Microsoft.AspNetCore.Http;
using Prtr.Web.Office;

namespace Prtr.Tests.Http.Office;

public class SessionCookieTests
{
    [Theory]
    [InlineData("https", "__Host-prtr-session=secret; path=/; secure; samesite=lax; httponly")]
    [InlineData("http", "prtr-session=secret; path=/; samesite=lax; httponly")]
    public void By_TLS_it_is_for_this_host_alone(string scheme, string cookie)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };

        SessionCookie.Write(context, "secret");

        Assert.Equal(cookie, context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void What_another_site_set_for_all_hosts_is_not_read_by_TLS()
    {
        var context = new DefaultHttpContext { Request = { Scheme = "https" } };
        context.Request.Headers.Cookie = "prtr-session=theirs";

        Assert.Null(SessionCookie.Read(context.Request));
    }
}
