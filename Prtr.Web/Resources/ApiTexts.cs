namespace Prtr.Web.Resources;

/// <summary>Texts about the API: ApiTexts.{kk,ru,en}.resx.</summary>
public sealed class ApiTexts;
