namespace Prtr.Web.Office.Messages;

/// <summary>Words of letters and mails: MessageTexts.{kk,ru,en}.resx.</summary>
public sealed class MessageTexts;
