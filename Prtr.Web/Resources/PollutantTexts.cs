namespace Prtr.Web.Resources;

/// <summary>Texts of the pages about pollutants: PollutantTexts.{kk,ru,en}.resx.</summary>
public sealed class PollutantTexts;
