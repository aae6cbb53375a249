namespace Prtr.Web.Office.Confidentiality;

/// <summary>Words of the page on claims of confidentiality: ConfidentialityTexts.{kk,ru,en}.resx.</summary>
public sealed class ConfidentialityTexts;
