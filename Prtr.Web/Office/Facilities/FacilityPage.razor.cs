using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Facilities;

/// <summary>The dated history of one facility, and what is decided about it.</summary>
public sealed partial class FacilityPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private FacilityFile? file;
    private IReadOnlyList<FacilityAct> acts = [];
    private IReadOnlyList<DuplicateCandidate> candidates = [];
    private SignedInPerson? person;
    private bool loaded;
    private long undone;

    [Parameter] public long Id { get; set; }

    private bool IsLiving => file is { MergedIntoId: null, RemovedReason: null };

    private IReadOnlyList<FacilityAct> Undoable =>
        [.. acts.Where(act => act.Kind != FacilityActKind.Undo && acts.All(other => other.UndoesId != act.Id))];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        await LoadAsync();
        loaded = true;
    }

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        file = await FacilityFile.FindAsync(register.Database, Id, gone.Token);
        acts = await register.Facilities.ReadAsync(Id, gone.Token);
        candidates = IsLiving ? await Candidates.ReadAsync(Id, gone.Token) : [];
        undone = Undoable is [var last, ..] ? last.Id : 0;
    }

    private Task<FacilityActOutcome> RemoveAsync(FacilityActs services, string why, bool tryOnly, CancellationToken cancellationToken) =>
        services.RemoveAsync(new FacilityRemoval(Id), why, tryOnly, cancellationToken);

    private Task<FacilityActOutcome> UndoAsync(FacilityActs services, string why, bool tryOnly, CancellationToken cancellationToken) =>
        services.UndoAsync(new Undoing(undone), why, tryOnly, cancellationToken);
}
