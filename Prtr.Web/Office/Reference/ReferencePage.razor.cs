using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Reference;

/// <summary>Reference tables as dated rows: what would change, proposed by one person and added by another; out and in as CSV.</summary>
public sealed partial class ReferencePage : IDisposable
{
    private const long LargestFile = 4L * 1024 * 1024;

    private readonly CancellationTokenSource gone = new();
    private ReferenceTable? table;
    private IReadOnlyList<string[]> rows = [];
    private IReadOnlyList<(Proposal Proposal, ReferencePreview Preview)> proposed = [];
    private SignedInPerson? person;
    private DraftText? draft;
    private ReferencePreview? preview;
    private string? previewed;
    private string content = "";
    private string reason = "";
    private bool busy;
    private string? problem;
    private string? said;

    [SupplyParameterFromQuery(Name = "table")] private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var chosen = ReferenceTable.Find(Asked) ?? ReferenceTable.All[0];
        var database = (await Desk.RegisterAsync()).Database;
        rows = await ReferenceProposals.RowsAsync(database, chosen, gone.Token);
        var open = new List<(Proposal, ReferencePreview)>();
        foreach (var proposal in await Proposals.OpenAsync(database, Act.ApproveReference, gone.Token))
        {
            open.Add((proposal, await ReferenceProposals.PreviewAsync(database, ReferenceTable.Find(proposal.About)!, proposal.Content, gone.Token)));
        }

        proposed = open;
        table = chosen;
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        problem = null;
        if (chosen.File.Size > LargestFile)
        {
            problem = Text["FileTooLarge"];
            return;
        }

        using var text = new StreamReader(chosen.File.OpenReadStream(LargestFile, gone.Token));
        content = await text.ReadToEndAsync(gone.Token);
        await PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        (problem, said) = (null, null);
        preview = await ReferenceProposals.PreviewAsync((await Desk.RegisterAsync()).Database, table!, content, gone.Token);
        previewed = content;
    }

    private async Task ProposeAsync()
    {
        await TryAsync(async register =>
        {
            var problems = await register.ReferenceProposals.ProposeAsync(table!, content, reason.Trim(), gone.Token);
            return problems.Count > 0 ? string.Join(' ', problems.Select(one => PreviewTable.InWords(one, Text))) : null;
        }, "Done.Proposed");
        if (problem is null)
        {
            (content, reason, preview) = ("", "", null);
            await draft!.ForgetAsync();
        }
    }

    private Task DeclineAsync(long id, string why) => TryAsync(
        async register => await register.Proposals.DeclineAsync(id, why, gone.Token) is { } refused ? Proposed["Problem." + refused].Value : null, "Done.Declined");

    private async Task TryAsync(Func<OpenRegister, Task<string?>> act, string done)
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            problem = await act(await Desk.RegisterAsync());
            said = problem is null ? Text[done].Value : null;
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
