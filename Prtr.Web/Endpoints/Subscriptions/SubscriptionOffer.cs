namespace Prtr.Web.Endpoints.Subscriptions;

/// <summary>Whether pages offer mails about what is new: a mail server is set up, and the site knows its own address for the links in mails.</summary>
public sealed record SubscriptionOffer(bool IsOpen);
