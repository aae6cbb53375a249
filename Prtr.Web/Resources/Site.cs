namespace Prtr.Web.Resources;

/// <summary>Texts that every page shares: Site.{kk,ru,en}.resx.</summary>
public sealed class Site;
