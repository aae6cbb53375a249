namespace Prtr.Web.Endpoints.Heavy;

/// <summary>
/// Marks what takes little to make and long to send, such as a large file that is there already. It passes no gate, so however many read slowly shut nobody out; it is sent by
/// <see cref="Prtr.Search.Exports.HeavyThreads"/>, so however many read at once readers of pages go first.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongSendingAttribute : Attribute;
