namespace Prtr.Web.Office.Requests;

/// <summary>Words of the register of requests: RequestDeskTexts.{kk,ru,en}.resx.</summary>
public sealed class RequestDeskTexts;
