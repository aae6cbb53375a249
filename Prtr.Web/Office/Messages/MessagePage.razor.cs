using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Messages;

namespace Prtr.Web.Office.Messages;

/// <summary>One letter or mail: its text to print, how far it has come, and what is done about it.</summary>
public sealed partial class MessagePage
{
    private KeptMessage? message;
    private IReadOnlyList<MessageAttachment> attachments = [];

    [Parameter] public long Id { get; set; }

    protected override async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        message = await MessageList.FindAsync(database, Id, Gone);
        attachments = await MessageList.AttachmentsAsync(database, Id, Gone);
    }

    private Task<bool> SendAsync() => TryAsync(acts => acts.SendAsync(Id, Gone), "Done.send");

    private Task<bool> PostAsync() => TryAsync(acts => acts.PostAsync(Id, Gone), "Done.post");

    private Task<bool> TryAsync(Func<MessageActs, Task<bool>> act, string done) =>
        TryAsync(async register => await act(register.Messages) ? null : Text["Over"].Value, () => Text[done].Value);
}
