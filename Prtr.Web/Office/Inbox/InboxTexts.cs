namespace Prtr.Web.Office.Inbox;

/// <summary>Words of the inbox: InboxTexts.{kk,ru,en}.resx.</summary>
public sealed class InboxTexts;
