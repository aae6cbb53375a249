namespace Prtr.Ingest.Intake.Campaign;

/// <summary>How many facilities of a group have come how far.</summary>
/// <param name="Expected">Those that reported for the year before.</param>
/// <param name="New">Those that have a report this year and had none the year before.</param>
/// <param name="Received">From which anything has come.</param>
public sealed record CampaignCount(int Expected, int New, int Received, int Held, int Returned, int Accepted, int Published, int Missing)
{
    public static CampaignCount Of(IReadOnlyCollection<CampaignFacility> facilities)
    {
        int In(CampaignState state) => facilities.Count(facility => facility.State == state);
        return new CampaignCount(
            facilities.Count(facility => facility.ReportedBefore), facilities.Count(facility => !facility.ReportedBefore), facilities.Count - In(CampaignState.Missing),
            In(CampaignState.Held), In(CampaignState.Returned), In(CampaignState.Accepted), In(CampaignState.Published), In(CampaignState.Missing));
    }
}
