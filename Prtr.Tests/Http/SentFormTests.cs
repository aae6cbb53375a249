using System.Text;
using Microsoft.AspNetCore.Http;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

/// <summary>What forms of any page send comes without what outputs cannot carry, but for passwords.</summary>
public sealed class SentFormTests
{
    [Fact]
    public async Task What_people_type_is_printable_and_passwords_are_as_they_were_typed()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("Reason=%D0%9F%0B%D1%80%E2%80%AE%D0%B8%0D%0A&Password=a%0Bb&passWord=&x=1&x=%01"));

        Assert.Null(await SentForm.ProblemAsync(context));

        var form = await context.Request.ReadFormAsync();
        Assert.Equal(("При\r\n", "a\u000bb,", "1,"), (form["reason"].ToString(), form["Password"].ToString(), form["x"].ToString()));
    }
}
