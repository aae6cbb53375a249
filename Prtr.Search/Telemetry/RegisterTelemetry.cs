using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Prtr.Search.Telemetry;

/// <summary>Where the register says what it does and how long it takes. Without a listener a span is null and an instrument does nothing.</summary>
public static class RegisterTelemetry
{
    /// <summary>What listeners ask for.</summary>
    public const string Name = "Prtr";

    public static ActivitySource Activities { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);
}
