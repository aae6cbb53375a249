using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;

namespace Prtr.Web.Office.Requests;

/// <summary>One request of the public: what was asked, until when it is to be answered, and the answer with exports attached.</summary>
public sealed partial class RequestAnswerPage : IDisposable
{
    private const int MostAnswers = 50;

    private readonly CancellationTokenSource gone = new();
    private readonly List<MessageAttachment> attached = [];
    private KeptRequest? request;
    private IReadOnlyList<KeptMessage> answers = [];
    private DraftText? draft;
    private string content = "";
    private string export = "";
    private string? problem;
    private string? said;
    private int late;
    private bool may;
    private bool loaded;
    private bool busy;

    [Parameter] public long Id { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        may = (await Desk.PersonAsync()).May(Act.AnswerRequest);
        await LoadAsync();
        loaded = true;
    }

    private async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        request = await RequestDesk.FindAsync(database, Id, gone.Token);
        answers = await MessageList.ReadAsync(database, new(About: Deed.On("request", Id)), MostAnswers, gone.Token);
        late = request is null ? 0 : RequestClock.DaysOverdue(request, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime));
    }

    private async Task AttachAsync()
    {
        (busy, problem, said) = (true, null, null);
        if (await Exports.FindAsync(export.Trim(), request!.Language, gone.Token) is { } file)
        {
            attached.Add(file);
            export = "";
        }
        else
        {
            problem = Text["Export.Wrong"].Value;
        }

        busy = false;
    }

    private async Task SendAsync()
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            var register = await Desk.RegisterAsync();
            var desk = new RequestDesk(register.Database, register.Actor, register.Clock);
            if (await desk.AnswerAsync(Id, RequestWords.Subject(request!.Language, Id), content.Trim(), attached, gone.Token) is not null)
            {
                content = "";
                attached.Clear();
                await (draft?.ForgetAsync() ?? Task.CompletedTask);
                said = Text["Sent"].Value;
            }
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"].Value;
        }

        busy = false;
        await LoadAsync();
    }
}
