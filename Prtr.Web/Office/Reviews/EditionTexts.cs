namespace Prtr.Web.Office.Reviews;

/// <summary>Words of the review before it is public: EditionTexts.{kk,ru,en}.resx.</summary>
public sealed class EditionTexts;
