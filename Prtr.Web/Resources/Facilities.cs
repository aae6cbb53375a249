namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about facilities: Facilities.{kk,ru,en}.resx.</summary>
public sealed class Facilities;
