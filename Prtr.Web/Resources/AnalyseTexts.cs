namespace Prtr.Web.Resources;

/// <summary>Texts of the page that counts over queries: AnalyseTexts.{kk,ru,en}.resx.</summary>
public sealed class AnalyseTexts;
