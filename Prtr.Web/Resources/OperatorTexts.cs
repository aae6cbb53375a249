namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about operators: OperatorTexts.{kk,ru,en}.resx.</summary>
public sealed class OperatorTexts;
