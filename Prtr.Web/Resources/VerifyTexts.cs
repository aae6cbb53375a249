namespace Prtr.Web.Resources;

/// <summary>Texts of the page that checks signatures: VerifyTexts.{kk,ru,en}.resx.</summary>
public sealed class VerifyTexts;
