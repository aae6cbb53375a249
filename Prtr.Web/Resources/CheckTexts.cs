namespace Prtr.Web.Resources;

/// <summary>Texts of the page on which operators check a file: CheckTexts.{kk,ru,en}.resx.</summary>
public sealed class CheckTexts;
