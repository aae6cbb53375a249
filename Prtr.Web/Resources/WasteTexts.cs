namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about waste: WasteTexts.{kk,ru,en}.resx.</summary>
public sealed class WasteTexts;
