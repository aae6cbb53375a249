namespace Prtr.Web.Office.Reference;

/// <summary>Words of the page on reference data: ReferenceTexts.{kk,ru,en}.resx.</summary>
public sealed class ReferenceTexts;
