namespace Prtr.Web.Resources;

/// <summary>Texts about diffuse sources: DiffuseTexts.{kk,ru,en}.resx.</summary>
public sealed class DiffuseTexts;
