using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Prtr.Ingest.Intake;
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
    private IReadOnlyList<ReferenceProposal> proposals = [];
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
        proposals = await ReferenceProposals.OpenAsync(database, gone.Token);
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
        await TryAsync(register => register.ReferenceProposals.ProposeAsync(table!, content, reason.Trim(), gone.Token), "Done.Proposed");
        if (problem is null)
        {
            (content, reason, preview) = ("", "", null);
            await draft!.ForgetAsync();
        }
    }

    private Task ApproveAsync(long id, string why) => TryAsync(
        async register =>
        {
            var problems = await register.ReferenceProposals.ApproveAsync(id, why, gone.Token);
            await register.ReadReferenceAsync(gone.Token);
            return problems;
        },
        "Done.Approved");

    private Task DeclineAsync(long id, string why) => TryAsync(register => register.ReferenceProposals.DeclineAsync(id, why, gone.Token), "Done.Declined");

    private async Task TryAsync(Func<OpenRegister, Task<IReadOnlyList<ReferenceProblem>>> act, string done)
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            var problems = await act(await Desk.RegisterAsync());
            problem = problems.Count > 0 ? string.Join(' ', problems.Select(one => PreviewTable.InWords(one, Text))) : null;
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
