namespace Prtr.Web.Resources;

/// <summary>Texts of the search page: SearchTexts.{kk,ru,en}.resx.</summary>
public sealed class SearchTexts;
