namespace Prtr.Web.Resources;

/// <summary>Words about following what is new by mail.</summary>
public sealed class FollowTexts;
