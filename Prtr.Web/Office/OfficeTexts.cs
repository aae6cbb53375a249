namespace Prtr.Web.Office;

/// <summary>Words of the office: OfficeTexts.{kk,ru,en}.resx.</summary>
public sealed class OfficeTexts;
