namespace Prtr.Web.Office.Reports;

/// <summary>Words of the report desk: ReportTexts.{kk,ru,en}.resx.</summary>
public sealed class ReportTexts;
