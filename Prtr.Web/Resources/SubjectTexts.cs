namespace Prtr.Web.Resources;

/// <summary>Texts that the pages about operators, activities, regions and waste share: SubjectTexts.{kk,ru,en}.resx.</summary>
public sealed class SubjectTexts;
