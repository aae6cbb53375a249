using Prtr.Search.Reference;

namespace Prtr.Ingest.Checks;

/// <summary>What a check may know beside the report.</summary>
public sealed record CheckContext
{
    public required ReferenceData Reference { get; init; }

    /// <summary>The day on which the report came in.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The day on which the first version of the report came in; that of this one when there is none before it.</summary>
    public DateOnly? FirstReceivedOn { get; init; }

    public required CampaignYears Years { get; init; }

    /// <summary>The facility's last report of an earlier year, also when years lie between; null when there is none or the facility is not known.</summary>
    public PastReport? LastYear { get; init; }

    /// <summary>The country in the year before; <see cref="NationalFigures.None"/> when nothing is known.</summary>
    public NationalFigures NationalLastYear { get; init; } = NationalFigures.None;

    public CheckSettings Settings { get; init; } = new();
}
