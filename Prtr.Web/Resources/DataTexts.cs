namespace Prtr.Web.Resources;

/// <summary>Texts of the open data page.</summary>
public sealed class DataTexts;
