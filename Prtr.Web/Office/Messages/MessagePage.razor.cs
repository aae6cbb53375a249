using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Messages;

/// <summary>One letter or mail: its text to print, how far it has come, and what is done about it.</summary>
public sealed partial class MessagePage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private KeptMessage? message;
    private IReadOnlyList<MessageAttachment> attachments = [];
    private bool may;
    private bool loaded;
    private bool busy;
    private string? problem;
    private string? said;

    [Parameter] public long Id { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        may = (await Desk.PersonAsync()).May(Act.SendMessage);
        attachments = await MessageList.AttachmentsAsync((await Desk.RegisterAsync()).Database, Id, gone.Token);
        await LoadAsync();
        loaded = true;
    }

    private async Task LoadAsync() => message = await MessageList.FindAsync((await Desk.RegisterAsync()).Database, Id, gone.Token);

    private Task SendAsync() => TryAsync(acts => acts.SendAsync(Id, gone.Token), "Done.send");

    private Task PostAsync() => TryAsync(acts => acts.PostAsync(Id, gone.Token), "Done.post");

    private async Task TryAsync(Func<MessageActs, Task<bool>> act, string done)
    {
        if (busy)
        {
            return;
        }

        (busy, problem, said) = (true, null, null);
        try
        {
            var moved = await act((await Desk.RegisterAsync()).Messages);
            problem = moved ? null : Text["Over"].Value;
            said = moved ? Text[done].Value : null;
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }
}
