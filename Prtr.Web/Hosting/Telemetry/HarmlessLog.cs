using System.Collections.Frozen;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Prtr.Web.Hosting.Telemetry;

/// <summary>
/// Lets of a line of the log leave the words that stand in the code, values that tell about nobody, and of a failure its kind and place. The whole line, with names and reasons, stays in the log of the machine;
/// the trace is the same in both.
/// </summary>
internal sealed class HarmlessLog : BaseProcessor<LogRecord>
{
    // Address is one as LoggedAddress writes it.
    private static readonly FrozenSet<string> Leaving = FrozenSet.Create(StringComparer.Ordinal, "{OriginalFormat}", "Address", "Count", "Failures", "Mails", "Messages", "Method", "Release");

    public override void OnEnd(LogRecord data)
    {
        var own = data.CategoryName?.StartsWith("Prtr.", StringComparison.Ordinal) == true;
        var attributes = data.Attributes?.Where(attribute => own ? Leaving.Contains(attribute.Key) : attribute.Key == "{OriginalFormat}").ToList() ?? [];
        if (data.Exception is { } failure)
        {
            attributes.Add(new("exception.type", failure.GetType().FullName));
            attributes.Add(new("exception.stacktrace", failure.StackTrace));
        }

        (data.Attributes, data.Exception, data.FormattedMessage) = (attributes, null, null);
    }
}
