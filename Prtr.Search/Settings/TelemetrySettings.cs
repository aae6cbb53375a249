using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Prtr.Search.Settings;

/// <summary>Where traces, figures and log go by OTLP: the section Telemetry of the settings.</summary>
/// <param name="Endpoint">The collector, without the path of a signal.</param>
/// <param name="IsGrpc">Whether by gRPC instead of protobuf over HTTP.</param>
/// <param name="Headers">What lets the site in there, as <c>name=value</c> with commas between; null when nothing is asked for. A secret.</param>
/// <param name="Sampling">The share of requests whose trace is sent, from 0 to 1.</param>
public sealed record TelemetrySettings(Uri Endpoint, bool IsGrpc, string? Headers, double Sampling)
{
    /// <summary>Null when nothing is to be sent. To be read when <see cref="KnownSettings.Problems"/> has none.</summary>
    public static TelemetrySettings? Read(IConfiguration configuration) => Value(configuration, "Endpoint") is not { } endpoint ? null : new(
        new Uri(endpoint.TrimEnd('/') + '/'),
        string.Equals(Value(configuration, "Protocol"), "Grpc", StringComparison.OrdinalIgnoreCase),
        Value(configuration, "Headers"),
        Value(configuration, "Sampling") is { } share ? Share(share)!.Value : 1);

    internal static bool IsShare(string text) => Share(text) is not null;

    // One header for each comma; an equals sign in the value is part of it.
    internal static bool AreHeaders(string text) =>
        text.Split(',').All(header => header.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && sign < header.Length - 1);

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    private static string? Value(IConfiguration configuration, string key) => configuration["Telemetry:" + key] is { Length: > 0 } value ? value : null;
}
