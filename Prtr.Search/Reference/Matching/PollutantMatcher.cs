using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Prtr.Search.Reference.Matching;

/// <summary>Tells which pollutant is meant: by the register's own numbers and names, then by the emission inventories'.</summary>
internal sealed partial class PollutantMatcher(NameIndex register, InventoryNames inventory)
{
    private const int LostZero = 3;
    private const int MostRemembered = 10_000;

    // To look for what a name resembles takes long, and the same name comes in many rows.
    private readonly ConcurrentDictionary<string, Match> unknown = [];

    public Match Find(string text)
    {
        if (!text.Any(char.IsLetter))
        {
            return Number(text.Trim());
        }

        if (unknown.TryGetValue(text, out var match))
        {
            return match;
        }

        match = Worded(IndexInBrackets().Replace(text, "").Trim());
        if (match.Code is null && unknown.Count < MostRemembered)
        {
            unknown[text] = match;
        }

        return match;
    }

    private Match Worded(string text) => NumberAndName().Match(text) is { Success: true } both
        ? NumberWithName(both.Groups["number"].Value, both.Groups["name"].Value)
        : Named(text);

    // A number of the list, four digits of the inventories, or a CAS number; anything else of digits and signs is a fault, such as a range.
    private Match Number(string text)
    {
        var digits = Digits().Match(text) is { Success: true } plain ? plain.Groups["digits"].Value : "";
        if (inventory.ByCode.TryGetValue(digits, out var substance))
        {
            return InventoryNames.Of(substance);
        }

        return digits.Length > 0 || Cas().IsMatch(text)
            ? register.Find(digits.Length > 0 ? digits : text) is { Code: not null } known ? known : new Match(MatchKind.Unknown, null, digits.Length == LostZero && inventory.ByCode.ContainsKey("0" + digits) ? "0" + digits : null)
            : default;
    }

    // A number beside a name is believed only as far as the name does not say otherwise.
    private Match NumberWithName(string number, string name)
    {
        var whole = Named(number + " " + name);
        if (whole.Code is not null)
        {
            return whole;
        }

        var (byNumber, byName) = (Number(number), Named(name));
        return (byNumber.Kind, byName.Kind) switch
        {
            (MatchKind.Unknown, _) => byName.Code is null ? whole : default,
            (MatchKind.NotListed, MatchKind.NotListed or MatchKind.Unknown) => byNumber,
            (_, MatchKind.NotListed) when number.Length == 4 => byNumber,
            _ when byNumber.Code is not null && byNumber.Code == byName.Code => byNumber,
            _ => default,
        };
    }

    private Match Named(string text)
    {
        var known = register.Find(text);
        if (known.Code is not null || register.IsShared(text) || inventory.IsShared(text))
        {
            return known;
        }

        var named = inventory.Named(text);
        if (named.Code is not null)
        {
            return named;
        }

        if (known.Suggestion is not null || named.Suggestion is not null || NamesSeveral(text))
        {
            return new Match(MatchKind.Unknown, null, known.Suggestion ?? named.Suggestion);
        }

        return new Match(MatchKind.NotListed, null, register.Nearest(text));
    }

    private bool NamesSeveral(string text) =>
        Between().Split(text) is { Length: > 1 } parts && parts.Any(part => part.Trim() is { Length: > 0 } one && (register.Find(one).Code is not null || inventory.Named(one).Code is not null));

    [GeneratedRegex(@"^(?:№|#)?\s?(?<digits>[0-9]{1,9})[.)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[0-9]{2,7}[-–][0-9]{2}[-–][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Cas();

    [GeneratedRegex(@"^(?:№|#)?\s?(?<number>[0-9]{1,4})(?:[.):]\s*|\s*[-–—]\s+|\s+)(?<name>\(?\p{L}.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex NumberAndName();

    // Inventories end names with the number of their own list: "Углерод оксид (584)".
    [GeneratedRegex(@"\s*\([0-9]{1,4}\*?\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex IndexInBrackets();

    [GeneratedRegex(@"[,;/|+&\n]|\sи\s|\sжәне\s|\sand\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
