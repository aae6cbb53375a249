namespace Prtr.Web.Resources;

/// <summary>Texts around the written pages: ContentTexts.{kk,ru,en}.resx.</summary>
public sealed class ContentTexts;
