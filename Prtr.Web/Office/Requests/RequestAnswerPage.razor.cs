using System.Net.Http.Headers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Requests;

namespace Prtr.Web.Office.Requests;

/// <summary>One request of the public: what was asked, until when it is to be answered, and the answer with exports attached.</summary>
public sealed partial class RequestAnswerPage
{
    private const int MostAnswers = 50;

    private readonly List<MessageAttachment> attached = [];
    private KeptRequest? request;
    private IReadOnlyList<KeptMessage> answers = [];
    private DraftText? draft;
    private string content = "";
    private string export = "";
    private int late;

    [Parameter] public long Id { get; set; }

    protected override async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        request = await RequestDesk.FindAsync(database, Id, Gone);
        answers = await MessageList.ReadAsync(database, new(About: Deed.On("request", Id)), MostAnswers, Gone);
        late = request is null ? 0 : RequestClock.DaysOverdue(request, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime));
    }

    private Task<bool> AttachAsync() => TryAsync(async _ =>
    {
        if (await Exports.FindAsync(export.Trim(), request!.Language, Gone) is not { } file)
        {
            return Text["Export.Wrong"].Value;
        }

        export = "";
        return Attach(file);
    }, () => null);

    private Task<bool> AttachFilesAsync(InputFileChangeEventArgs chosen) => TryAsync(async _ =>
    {
        foreach (var file in chosen.GetMultipleFiles(chosen.FileCount))
        {
            if (file.Size > RequestExports.Longest)
            {
                return Text["File.TooLarge", file.Name].Value;
            }

            using var content = new MemoryStream();
            await file.OpenReadStream(RequestExports.Longest, Gone).CopyToAsync(content, Gone);
            var mediaType = MediaTypeHeaderValue.TryParse(file.ContentType, out var known) ? known.MediaType! : "application/octet-stream";
            if (Attach(new MessageAttachment(Path.GetFileName(file.Name), mediaType, content.ToArray())) is { } trouble)
            {
                return trouble;
            }
        }

        return null;
    }, () => null);

    // All together go into one mail.
    private string? Attach(MessageAttachment file)
    {
        if (attached.Sum(one => (long)one.Content.Length) + file.Content.Length > RequestExports.Longest)
        {
            return Text["File.TooLarge", file.Name].Value;
        }

        attached.Add(file);
        return null;
    }

    private async Task SendAsync()
    {
        if (await TryAsync(
            async register => await new RequestDesk(register.Database, register.Actor, register.Clock).AnswerAsync(Id, RequestWords.Subject(request!.Language, Id), content.Trim(), attached, Gone) is null
                ? Text["None", Id].Value : null,
            () => Text["Sent"].Value))
        {
            content = "";
            attached.Clear();
            await (draft?.ForgetAsync() ?? Task.CompletedTask);
        }
    }
}
