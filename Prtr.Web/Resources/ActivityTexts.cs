namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about activities: ActivityTexts.{kk,ru,en}.resx.</summary>
public sealed class ActivityTexts;
