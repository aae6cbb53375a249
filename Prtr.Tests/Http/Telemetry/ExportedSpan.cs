using System.Globalization;

namespace Prtr.Tests.Http.Telemetry;

/// <param name="Source">Whose it is, such as <c>Prtr</c>.</param>
internal sealed record ExportedSpan(string Source, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Tags)
{
    public static ExportedSpan Of(string source, WireMessage span) => new(
        source, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.All(9).ToDictionary(tag => tag.Text(1), tag => Value(tag.All(2).Single())));

    // A text or a whole number.
    private static string Value(WireMessage value) => value.Has(1) ? value.Text(1) : value.Number(3).ToString(CultureInfo.InvariantCulture);
}
