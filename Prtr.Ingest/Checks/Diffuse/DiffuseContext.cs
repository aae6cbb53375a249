using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Diffuse;

/// <summary>What a check of diffuse sources may know beside the report.</summary>
public sealed record DiffuseContext
{
    /// <summary>The day on which the report came in.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public required CampaignYears Years { get; init; }

    /// <summary>What the same authority reported for the region in the year before, by what is told apart; empty when nothing.</summary>
    public IReadOnlyDictionary<DiffuseKey, Quantity> LastYear { get; init; } = new Dictionary<DiffuseKey, Quantity>();

    /// <summary>An authority of another name that has reported for the region and year; null when none has.</summary>
    public string? OtherAuthority { get; init; }

    public CheckSettings Settings { get; init; } = new();
}
