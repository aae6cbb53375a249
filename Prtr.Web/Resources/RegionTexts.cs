namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about regions: RegionTexts.{kk,ru,en}.resx.</summary>
public sealed class RegionTexts;
