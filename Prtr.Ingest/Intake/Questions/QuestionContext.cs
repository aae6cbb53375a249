using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>What a question may know: the report, and what the register has already.</summary>
internal sealed record QuestionContext
{
    public required OperatorReport Report { get; init; }

    public required int Year { get; init; }

    /// <summary>Null for a facility that the register does not have yet.</summary>
    public required long? FacilityId { get; init; }

    /// <summary>The facility's version of the year that stands, accepted or published; null when there is none.</summary>
    public required LatestVersion? Before { get; init; }

    /// <summary>Who sent the report, as far as is known: an identity, else an address; null when nothing is.</summary>
    public required string? Sender { get; init; }

    /// <summary>As they are on the day on which the report came in.</summary>
    public required CampaignYears Years { get; init; }

    /// <summary>At the levels in force.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    public required CheckSettings Settings { get; init; }

    /// <summary>The facility's last report before the year; null when there is none.</summary>
    public PastReport? LastReport { get; init; }

    /// <summary>What the year before was like for all facilities.</summary>
    public required PastYear LastYear { get; init; }

    /// <summary>Whether there is no register to ask, see <see cref="IntakeSession.TakesAtWord"/>.</summary>
    public bool TakesAtWord { get; init; }

    public int Rows => Report.Releases.Count + Report.Wastewater.Count + Report.Waste.Count;

    /// <summary>Whether the report says which version it corrects, and why.</summary>
    public bool IsNamedCorrection => Report.Facility is { CorrectsVersion.Value: not null, CorrectionReason.Value.Length: > 0 };
}
