namespace Prtr.Web.Resources;

/// <summary>Texts of the start page: StartTexts.{kk,ru,en}.resx.</summary>
public sealed class StartTexts;
