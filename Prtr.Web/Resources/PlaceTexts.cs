namespace Prtr.Web.Resources;

/// <summary>Texts of the page about a place and of the question that leads there: PlaceTexts.{kk,ru,en}.resx.</summary>
public sealed class PlaceTexts;
