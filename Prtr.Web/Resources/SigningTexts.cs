namespace Prtr.Web.Resources;

/// <summary>Words where a page asks NCALayer: SigningTexts.{kk,ru,en}.resx.</summary>
public sealed class SigningTexts;
