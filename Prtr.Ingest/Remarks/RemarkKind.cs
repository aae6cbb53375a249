using Prtr.Search.Text;

namespace Prtr.Ingest.Remarks;

/// <summary>A kind of remark: its code, its level unless the settings say otherwise, and what its text needs to know.</summary>
/// <param name="Placeholders">Names of the values in <see cref="Remark.Data"/>, in order.</param>
public sealed record RemarkKind(string Code, RemarkLevel Level, IReadOnlyList<string> Placeholders)
{
    /// <summary>A remark on a place, with values in the order of <see cref="Placeholders"/>. What some outputs cannot carry stands in them as its number.</summary>
    public Remark At(Place place, string? raw, params ReadOnlySpan<string> values)
    {
        if (values.Length != Placeholders.Count)
        {
            throw new ArgumentException($"'{Code}' takes {Placeholders.Count} values, not {values.Length}.", nameof(values));
        }

        var data = new Dictionary<string, string>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            data[Placeholders[i]] = Printable.Escaped(values[i]);
        }

        return new Remark(Code, Level, place, raw is null ? null : Printable.Escaped(raw), data);
    }
}
