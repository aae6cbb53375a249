using System.Collections.Frozen;
using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>The names that stand beside the codes of a record row, in one language, looked up once for an export.</summary>
/// <param name="language">kk, ru or en.</param>
public sealed class RecordNames(ReferenceData reference, string language)
{
    private readonly FrozenDictionary<Kato, string> regions =
        reference.Regions.ToFrozenDictionary(u => u.Code, u => u.Names.In(language));

    private readonly FrozenDictionary<int, (string Code, string Name)> pollutants =
        reference.Pollutants.Values.ToFrozenDictionary(p => p.Number, p => (p.Number.ToString(CultureInfo.InvariantCulture), p.Names.In(language)));

    private readonly FrozenDictionary<string, (string Code, string Name)> groups =
        reference.Groups.Values.ToFrozenDictionary(g => g.Code, g => ("group:" + g.Code, g.Names.In(language)));

    private readonly FrozenDictionary<string, string> wastes =
        reference.WasteCodes.Values.ToFrozenDictionary(w => w.Code, w => w.Names.In(language));

    public string Language => language;

    /// <summary>The name of the oblast or city of republican significance around the place.</summary>
    public string? Region(Kato kato) => regions.GetValueOrDefault(kato.Region);

    /// <summary>The pollutant as a query names it: its number, or <c>group:CODE</c> where only the group is public.</summary>
    public string? PollutantCode(PublicRecord record) => CodeAndName(record).Code;

    public string? Pollutant(PublicRecord record) => CodeAndName(record).Name;

    public string? Cas(PublicRecord record) => record.Pollutant is { } number ? Cas(number) : null;

    /// <summary>The name of the pollutant with that number, or null.</summary>
    public string? Pollutant(int number) => pollutants.GetValueOrDefault(number).Name;

    public string? Cas(int number) => reference.Pollutants.GetValueOrDefault(number)?.Cas;

    public string? SourceCategory(string code) => reference.SourceCategories.GetValueOrDefault(code)?.Names.In(language);

    public string? Waste(PublicRecord record) => record.WasteCode is { } code ? wastes.GetValueOrDefault(code) : null;

    private (string? Code, string? Name) CodeAndName(PublicRecord record) => record switch
    {
        { Pollutant: { } number } => pollutants.GetValueOrDefault(number),
        { PollutantGroup: { } group } => groups.GetValueOrDefault(group),
        _ => default,
    };
}
