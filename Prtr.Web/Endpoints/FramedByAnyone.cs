namespace Prtr.Web.Endpoints;

/// <summary>Marks what is made to stand in pages of others: any page may frame it.</summary>
public sealed class FramedByAnyone;
