namespace Prtr.Web.Resources;

/// <summary>Texts that the pages about operators, activities, regions and waste share: ThingTexts.{kk,ru,en}.resx.</summary>
public sealed class ThingTexts;
