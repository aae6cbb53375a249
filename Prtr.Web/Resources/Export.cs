namespace Prtr.Web.Resources;

/// <summary>Texts of the first sheet of exported workbooks: Export.{kk,ru,en}.resx.</summary>
public sealed class Export;
