namespace Prtr.Web.Resources;

/// <summary>What a reader should know first about a facility, in words: OutlookTexts.{kk,ru,en}.resx.</summary>
public sealed class OutlookTexts;
