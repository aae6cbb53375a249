namespace Prtr.Web.Resources;

/// <summary>Texts of the answer at the top of a facility's page: CardTexts.{kk,ru,en}.resx.</summary>
public sealed class CardTexts;
