namespace Prtr.Web.Office.Queue;

/// <summary>Words of the queue of questions: QueueTexts.{kk,ru,en}.resx.</summary>
public sealed class QueueTexts;
