namespace Prtr.Web.Resources;

/// <summary>Texts of the yearly review: ReviewTexts.{kk,ru,en}.resx.</summary>
public sealed class ReviewTexts;
