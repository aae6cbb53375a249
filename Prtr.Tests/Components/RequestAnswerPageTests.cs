using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Requests;
using Prtr.Tests.Intake;
using Prtr.Web.Office.Requests;

namespace Prtr.Tests.Components;

/// <summary>A request of the public, answered with attachments.</summary>
public sealed class RequestAnswerPageTests : OfficeComponentTest
{
    [Fact]
    public async Task What_a_search_finds_and_any_file_are_attached_to_the_answer()
    {
        await PublishAsync(new TestReport());
        var page = await OpenAsync();
        await AttachAsync(page, "/ru/place");
        Assert.Contains("Это не адрес страницы поиска", page.WaitForElement(".notice-problem").TextContent, StringComparison.Ordinal);
        await AttachAsync(page, "/ru/search?medium=air");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("form ul li")));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("PDF", "Обзор.pdf", contentType: "application/pdf"));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("form ul li").Count));

        page.Find("#answer").Input("Направляем данные.");
        await page.Find("#answer").Closest("form")!.SubmitAsync();
        page.WaitForElement("#answers");

        var message = Assert.Single(await MessageList.ReadAsync(Register.Database, new(), 10, default));
        var attachments = await MessageList.AttachmentsAsync(Register.Database, message.Id, default);
        Assert.Equal(["text/csv", "application/pdf"], attachments.Select(attachment => attachment.MediaType));
        Assert.Equal("Обзор.pdf", attachments[1].Name);
        Assert.Empty(page.FindAll("form ul li"));
    }

    [Fact]
    public async Task A_file_that_no_mail_takes_is_refused_in_words()
    {
        var page = await OpenAsync();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[RequestExports.Longest + 1], "большой.zip"));

        Assert.Contains("большой.zip", page.WaitForElement(".notice-problem").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form ul li"));
    }

    private static async Task AttachAsync(IRenderedComponent<RequestAnswerPage> page, string address)
    {
        page.Find("#export").Change(address);
        await page.FindAll("button").Single(button => button.TextContent == "Приложить").ClickAsync(new());
    }

    private async Task<IRenderedComponent<RequestAnswerPage>> OpenAsync()
    {
        await RequestTable.AddAsync(Register.Database, new PublicRequest("ru", "data", "", "Нужны данные", "Читатель", "reader@example.kz"), DateTimeOffset.UtcNow, default);
        var page = Render<RequestAnswerPage>(parameters => parameters.Add(one => one.Culture, "ru").Add(one => one.Id, 1));
        page.WaitForElement("#answer");
        return page;
    }
}
