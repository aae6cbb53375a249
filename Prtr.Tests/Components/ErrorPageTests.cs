using Bunit;
using Microsoft.AspNetCore.Http;
using Prtr.Web.Components.Pages.Errors;

namespace Prtr.Tests.Components;

public sealed class ErrorPageTests : ComponentTest
{
    [Theory]
    [InlineData(StatusCodes.Status503ServiceUnavailable, "Сейчас ничего нельзя сохранить", "нет места")]
    [InlineData(StatusCodes.Status500InternalServerError, "Произошла ошибка", "Ошибка записана")]
    public void That_nothing_can_be_written_is_said_as_such(int status, string title, string words)
    {
        var context = new DefaultHttpContext { Response = { StatusCode = status } };

        var page = Render<Error>(parameters => parameters.AddCascadingValue<HttpContext>(context));

        Assert.Equal(title, page.Find("h1").TextContent);
        Assert.Contains(words, page.Markup, StringComparison.Ordinal);
    }
}
