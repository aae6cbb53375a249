namespace Prtr.Web.Resources;

/// <summary>Texts of the page that sets facilities and regions side by side: CompareTexts.{kk,ru,en}.resx.</summary>
public sealed class CompareTexts;
