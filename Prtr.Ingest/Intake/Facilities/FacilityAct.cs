namespace Prtr.Ingest.Intake.Facilities;

/// <summary>A decision about which facility reports are about, as it is kept.</summary>
/// <param name="FacilityId">The one that was merged, split or removed; of an undone act the same.</param>
/// <param name="OtherId">The one that it was merged into, or that the reports went to; null for a removal.</param>
/// <param name="UndoesId">The act that this one undid; null for others.</param>
/// <param name="Actor">Who decided, such as <c>console:aliya</c>; never published.</param>
/// <param name="Release">The data release that it raised.</param>
public sealed record FacilityAct(
    long Id, FacilityActKind Kind, long FacilityId, long? OtherId, long? UndoesId, string Release, string Actor, DateTimeOffset At, string Reason);
