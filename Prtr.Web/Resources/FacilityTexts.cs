namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about facilities: FacilityTexts.{kk,ru,en}.resx.</summary>
public sealed class FacilityTexts;
