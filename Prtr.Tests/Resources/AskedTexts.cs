using System.Text.RegularExpressions;
using Prtr.Search.Register;

namespace Prtr.Tests.Resources;

/// <summary>The keys that code asks a resource for, as far as they stand in it as literals: whole, or as the beginning or end of a key that is put together.</summary>
internal static partial class AskedTexts
{
    /// <summary>Expressions that a key of the area has to match, each with the file that asks.</summary>
    public static IEnumerable<(string Key, string File)> Of(string area)
    {
        var owner = area[(area.LastIndexOf('/') + 1)..];
        foreach (var file in TextFiles.Sources)
        {
            var source = TextFiles.Read(file);
            foreach (var caller in Callers(source, owner))
            {
                foreach (Match call in Regex.Matches(source, caller))
                {
                    foreach (var key in Keys(Arguments(source, call.Index + call.Length)))
                    {
                        yield return (key, file);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Callers(string source, string owner)
    {
        yield return $@"\b{owner}\.(Get|Find|Names)\(";
        if (Regex.IsMatch(source, $@"\bclass {owner}\b"))
        {
            // Inside the class its methods are called without its name.
            yield return @"(?<![\w.])(Get|Find|Names)\(";
        }

        foreach (Match field in Regex.Matches(source, $@"IStringLocalizer<{owner}>\s+(\w+)"))
        {
            yield return $@"(?<![\w.]){field.Groups[1].Value}\[";
        }

        foreach (Match field in Regex.Matches(source, $@"TextResource (\w+) = new\(typeof\({owner}\)\)"))
        {
            yield return $@"\b{field.Groups[1].Value}\.(Get|Find)\(";
        }
    }

    /// <summary>What stands between the brackets, split at the commas.</summary>
    private static List<string> Arguments(string source, int start)
    {
        var (arguments, begin, depth, quoted) = (new List<string>(), start, 0, false);
        for (var i = start; i < source.Length; i++)
        {
            var letter = source[i];
            quoted ^= letter == '"';
            depth += quoted ? 0 : letter switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && letter == ',' && !quoted))
            {
                arguments.Add(source[begin..i]);
                begin = i + 1;
            }

            if (depth < 0)
            {
                break;
            }
        }

        return arguments;
    }

    // The key is the first argument with letters in quotes that is no language.
    private static IEnumerable<string> Keys(List<string> arguments)
    {
        if (arguments.Take(2).FirstOrDefault(argument => Literal().Matches(argument).Any(match => !Languages.All.Contains(match.Groups[2].Value))) is not { } key)
        {
            return [];
        }

        return key.Contains(" ? ", StringComparison.Ordinal) || key.Contains(" => ", StringComparison.Ordinal)
            ? Literal().Matches(key).Where(match => key[..match.Index].LastIndexOfAny(['?', ':', '>']) is var at and >= 0 && key[at..match.Index].Trim().Length == 1).Select(match => Expression(match.Value))
            : [Expression(key)];
    }

    private static string Expression(string argument)
    {
        // What stands in brackets is worked out: it may be anything.
        var pattern = string.Concat(Pieces().Matches(Bracketed().Replace(argument, "x")).Select(piece =>
            piece.Groups["text"].Success
                ? string.Join(".+", Hole().Split(piece.Groups["text"].Value).Select(Regex.Escape))
                : ".+"));
        return $"^{pattern}$";
    }

    [GeneratedRegex(@"(\$?)""([^""]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$?""(?<text>[^""]*)""|[^+""$]*[^+""$\s][^+""$]*")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\((?:[^()""]|""[^""]*"")*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
