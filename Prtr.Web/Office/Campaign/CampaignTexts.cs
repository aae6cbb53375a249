namespace Prtr.Web.Office.Campaign;

/// <summary>Words of the campaign board: CampaignTexts.{kk,ru,en}.resx.</summary>
public sealed class CampaignTexts;
