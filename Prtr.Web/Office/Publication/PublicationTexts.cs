namespace Prtr.Web.Office.Publication;

/// <summary>Words of publication: PublicationTexts.{kk,ru,en}.resx.</summary>
public sealed class PublicationTexts;
