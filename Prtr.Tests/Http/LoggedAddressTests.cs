using Microsoft.AspNetCore.Http;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

public class LoggedAddressTests
{
    [Theory]
    [InlineData("/ru/search", "?year=2022&medium=air", "/ru/search?year=2022&medium=air")]
    [InlineData("/ru/sign-in/link/HRchtd2oVVEre59i", "", "/ru/sign-in/link/…")]
    [InlineData("/ru/operators/850101300123", "", "/ru/operators/…")]
    [InlineData("/ru/search.csv", "?q=%D0%98%D0%B2%D0%B0%D0%BD&near=51.1,71.4,1&operator=850101300123&page=2", "/ru/search.csv?q=…&near=…&operator=…&page=2")]
    [InlineData("/ru/search", "?year=850101300123&850101300123=1", "/ru/search?year=…&…=…")]
    [InlineData("/ru/\r\nGET /x", "?page=%0D%0A%E2%80%AE", "/ru/\\u000d\\u000aGET /x?page=\\u000d\\u000a\\u202e")]
    public void An_address_is_one_line_without_what_tells_about_a_person(string path, string query, string logged) =>
        Assert.Equal(logged, LoggedAddress.Of(new DefaultHttpContext { Request = { Path = path, QueryString = new(query) } }.Request));

    [Fact]
    public void A_long_address_is_cut_off() =>
        Assert.InRange(LoggedAddress.Of(new DefaultHttpContext { Request = { Path = "/" + new string('a', 9000) } }.Request).Length, 400, 600);
}
