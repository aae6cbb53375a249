using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Web.Office.Facilities;

/// <summary>The dated history of one facility, and what is decided about it.</summary>
public sealed partial class FacilityPage
{
    private FacilityFile? file;
    private IReadOnlyList<FacilityAct> acts = [];
    private IReadOnlyList<DuplicateCandidate> candidates = [];
    private long undone;

    [Parameter] public long Id { get; set; }

    private bool IsLiving => file is { MergedIntoId: null, RemovedReason: null };

    private IReadOnlyList<FacilityAct> Undoable =>
        [.. acts.Where(act => act.Kind != FacilityActKind.Undo && acts.All(other => other.UndoesId != act.Id))];

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        file = await FacilityFile.FindAsync(register.Database, Id, Gone);
        acts = await register.Facilities.ReadAsync(Id, Gone);
        candidates = IsLiving ? await Candidates.ReadAsync(Id, Gone) : [];
        undone = Undoable is [var last, ..] ? last.Id : 0;
    }

    private Task<FacilityActOutcome> RemoveAsync(FacilityActs services, string why, bool tryOnly, CancellationToken cancellationToken) =>
        services.RemoveAsync(new FacilityRemoval(Id), why, tryOnly, cancellationToken);

    private Task<FacilityActOutcome> UndoAsync(FacilityActs services, string why, bool tryOnly, CancellationToken cancellationToken) =>
        services.UndoAsync(new Undoing(undone), why, tryOnly, cancellationToken);
}
