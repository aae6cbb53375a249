namespace Prtr.Web.Office.Facilities;

/// <summary>Words of the pages on who a facility is: FacilityOfficeTexts.{kk,ru,en}.resx.</summary>
public sealed class FacilityOfficeTexts;
