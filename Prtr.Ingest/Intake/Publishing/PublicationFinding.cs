using System.Globalization;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>Something that the centre should have seen before it publishes; it stops nothing.</summary>
/// <param name="Code">Its words are <c>finding.{code}</c> in Resources/PublicationText.</param>
/// <param name="Data">Values for the placeholders, in invariant form.</param>
public sealed record PublicationFinding(string Code, RemarkLevel Level, IReadOnlyDictionary<string, string> Data)
{
    internal static PublicationFinding Of(string code, RemarkLevel level, params ReadOnlySpan<(string Name, object? Value)> data)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in data)
        {
            named[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        return new PublicationFinding(code, level, named);
    }
}
