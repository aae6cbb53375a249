using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Prtr.Search.Register;

namespace Prtr.Search.Reference.Matching;

/// <summary>Matches what stands in a report's cells with the code lists. Built once for a set of reference data; safe to share.</summary>
public sealed partial class CodeMatcher(ReferenceData reference)
{
    private const int LongestAbbreviation = 3;

    private static readonly string[] CompoundEndings = [" and compounds", " и его соединения", " и ее соединения", " және оның қосылыстары"];

    private static readonly string[] CityWords = ["г. ", " қаласы"];
    private static readonly string[] ClassifierWords = [" Г.А.", " Қ.Ә."];

    private readonly PollutantMatcher pollutants = new(IndexPollutants(reference), new InventoryNames(ReferenceFiles.InventorySubstances));
    private readonly NameIndex activities = IndexActivities(reference);
    private readonly NameIndex operations = IndexOperations(reference);
    private readonly NameIndex countries = IndexCountries(reference);
    private readonly FrozenDictionary<string, string> abbreviations = IndexAbbreviations(reference);
    private readonly NameIndex sourceCategories = IndexSourceCategories(reference);
    private readonly Lazy<NameIndex> units = new(() => IndexUnits(reference));

    public ReferenceData Reference => reference;

    /// <summary>A number, the European Environment Agency's code, a CAS number, a name, or a code or name of the emission inventories; the code is the number.</summary>
    public Match Pollutant(string text) => pollutants.Find(text);

    /// <summary><c>1(c)</c>, <c>1.c</c>, <c>1 с</c>, <c>2(c)(i)</c> or a name.</summary>
    public Match Activity(string text) =>
        activities.Find(text) is var match && match.Kind == MatchKind.Code && !ActivityCode().IsMatch(text) ? default : match;

    /// <summary><c>R3</c>, <c>r 3</c>, <c>D10</c>.</summary>
    public Match Operation(string text) => operations.Find(text);

    /// <summary>
    /// A code of ISO 3166, a name or a usual abbreviation. Two or three Cyrillic letters are never taken for the Latin ones that they look like:
    /// РК is not PK.
    /// </summary>
    public Match Country(string text) =>
        text.Count(char.IsLetter) <= LongestAbbreviation && text.Any(letter => letter is >= '\u0400' and <= '\u04FF')
            ? abbreviations.TryGetValue(string.Concat(text.Where(char.IsLetter)).ToUpperInvariant(), out var code) ? new Match(MatchKind.Name, code, null) : default
            : countries.Find(text);

    /// <summary>A code such as <c>road-transport</c>, or a name.</summary>
    public Match SourceCategory(string text) => sourceCategories.Find(text);

    /// <summary>Nine digits of the classifier or a name; of units that share a name the widest is meant, if only one is that wide.</summary>
    public Match Unit(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        return Kato.TryParse(digits, out var kato)
            ? reference.Units.ContainsKey(kato) ? new Match(MatchKind.Code, digits, null) : default
            : units.Value.Find(text);
    }

    /// <summary>Six digits, with or without spaces, dots and the star of a hazardous waste.</summary>
    public Match WasteCode(string text)
    {
        if (WasteDigits().Match(text) is not { Success: true } match)
        {
            return default;
        }

        var digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        return IsWasteCode(digits) ? new Match(MatchKind.Code, digits, null)
            : IsWasteCode("0" + digits) ? new Match(MatchKind.Unknown, null, reference.WasteCodes["0" + digits].Printed)
            : default;
    }

    private bool IsWasteCode(string digits) => reference.WasteCodes.TryGetValue(digits, out var code) && code.Level == 3;

    private static NameIndex IndexPollutants(ReferenceData reference)
    {
        var index = new NameIndex();
        foreach (var pollutant in reference.Pollutants.Values.OrderBy(p => p.Number))
        {
            var number = pollutant.Number.ToString(CultureInfo.InvariantCulture);
            index.AddCode(number, number).AddCode(number, pollutant.EeaCode).AddName(number, pollutant.Cas).AddNames(number, pollutant.Names);
            AddShortNames(index, number, pollutant.Names);
            foreach (var name in reference.OtherNames(pollutant.Number))
            {
                index.AddName(number, name);
            }
        }

        return index;
    }

    // "Метан (CH4)" is also written "Метан" or "CH4", "Lead and compounds (as Pb)" "Lead" or "Pb".
    private static void AddShortNames(NameIndex index, string number, Names names)
    {
        foreach (var name in (string[])[names.Kk, names.Ru, names.En])
        {
            var bracket = name.IndexOf(" (", StringComparison.Ordinal);
            var plain = bracket > 0 ? name[..bracket] : name;
            index.AddName(number, plain);
            foreach (var ending in CompoundEndings.Where(ending => plain.EndsWith(ending, StringComparison.Ordinal)))
            {
                index.AddName(number, plain[..^ending.Length]);
            }

            var inside = bracket > 0 && name.EndsWith(')') ? name[(bracket + 2)..^1] : "";
            var formulas = inside.StartsWith("as ", StringComparison.Ordinal) ? inside[3..] : inside;
            foreach (var formula in formulas.Contains(' ', StringComparison.Ordinal) ? [] : formulas.Split('/'))
            {
                index.AddName(number, formula);
            }
        }
    }

    private static NameIndex IndexActivities(ReferenceData reference)
    {
        var index = new NameIndex();
        foreach (var activity in reference.Activities.Values.Where(a => a.Level > 1).OrderBy(a => a.Code, StringComparer.Ordinal))
        {
            index.AddCode(activity.Code, activity.Code).AddNames(activity.Code, activity.Names);
            foreach (var name in reference.OtherNames(activity))
            {
                index.AddName(activity.Code, name);
            }
        }

        return index;
    }

    private static NameIndex IndexOperations(ReferenceData reference)
    {
        var index = new NameIndex();
        foreach (var operation in reference.Operations.Values)
        {
            index.AddCode(operation.Code, operation.Code).AddNames(operation.Code, operation.Names);
        }

        return index;
    }

    private static NameIndex IndexCountries(ReferenceData reference)
    {
        var index = new NameIndex();
        foreach (var country in reference.Countries.Values)
        {
            index.AddCode(country.Code, country.Code).AddNames(country.Code, country.Names);
        }

        foreach (var (code, spelling) in ReferenceFiles.CountrySpellings)
        {
            index.AddName(code, spelling);
        }

        return index;
    }

    // Those of the list's names that are as short, too: Чад, США.
    private static FrozenDictionary<string, string> IndexAbbreviations(ReferenceData reference) =>
        ReferenceFiles.CountrySpellings
            .Concat(reference.Countries.Values.SelectMany(country => ((string[])[country.Names.Kk, country.Names.Ru]).Select(name => (country.Code, name))))
            .Where(spelling => spelling.Item2.Length is > 0 and <= LongestAbbreviation)
            .DistinctBy(spelling => spelling.Item2.ToUpperInvariant())
            .ToFrozenDictionary(spelling => spelling.Item2.ToUpperInvariant(), spelling => spelling.Item1);

    // There are so few that a name is as good as the code.
    private static NameIndex IndexSourceCategories(ReferenceData reference)
    {
        var index = new NameIndex();
        foreach (var (code, category) in reference.SourceCategories)
        {
            index.AddCode(code, code).AddCode(code, category.Names.Kk).AddCode(code, category.Names.Ru).AddCode(code, category.Names.En);
        }

        return index;
    }

    // The register writes "г. Астана", the classifier also "Усть-Каменогорск Г.А."; people write the name alone.
    private static string[] NamesOf(AdministrativeUnit unit, ReferenceData reference)
    {
        string[] names = [unit.Names.Kk, unit.Names.Ru, unit.Names.En, .. reference.OtherNames(unit.Code)];
        var plain = names.Select(name => CityWords.Aggregate(name, (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Trim());
        return unit.Level <= 2 && plain.Except(names).ToArray() is { Length: > 0 } towns
            ? [.. names, .. towns, .. towns.SelectMany(town => ClassifierWords.Select(word => town + word))]
            : names;
    }

    private static NameIndex IndexUnits(ReferenceData reference)
    {
        var index = new NameIndex();
        var named = reference.Units.Values
            .SelectMany(unit => NamesOf(unit, reference).Distinct().Select(name => (unit, name)))
            .Where(pair => pair.name.Length > 0)
            .GroupBy(pair => NameKey.Of(pair.name));
        foreach (var name in named)
        {
            var widest = name.Min(pair => pair.unit.Level);
            foreach (var (unit, text) in name.Where(pair => pair.unit.Level == widest))
            {
                index.AddName(unit.Code.Value, text);
            }
        }

        return index;
    }

    [GeneratedRegex(@"^\s*\*?\s*(?<digits>[0-9]{1,2}(?<between>[\s.-]?)[0-9]{2}\k<between>[0-9]{2})\s*\*?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WasteDigits();

    // Sector, letter, perhaps a Roman number: several in one cell would else run together.
    [GeneratedRegex(@"^\s*\(?[0-9]{1,2}[\s.)(-]*\p{L}[\s.)]*(?:[\s.(-]*\p{L}{1,4}\s*\)?)?[\s.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ActivityCode();
}
