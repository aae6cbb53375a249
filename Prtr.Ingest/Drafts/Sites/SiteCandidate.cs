using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>A facility that may be the one that somebody wants to register as new.</summary>
/// <param name="OperatorName">By its last report.</param>
/// <param name="Likeness">What they have in common, share by share.</param>
/// <param name="IsOwn">Whether it is operated by whoever asks.</param>
/// <param name="IsCertain">Whether operator, name and place are the same: intake would take it for this one.</param>
public sealed record SiteCandidate(long FacilityId, string Name, string Address, string OperatorName, SiteLikeness Likeness, bool IsOwn, bool IsCertain);
