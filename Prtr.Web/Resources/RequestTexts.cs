namespace Prtr.Web.Resources;

/// <summary>Texts of the form that writes to the centre: RequestTexts.{kk,ru,en}.resx.</summary>
public sealed class RequestTexts;
