namespace Prtr.Web.Resources;

/// <summary>Texts of sharing: ShareTexts.{kk,ru,en}.resx.</summary>
public sealed class ShareTexts;
