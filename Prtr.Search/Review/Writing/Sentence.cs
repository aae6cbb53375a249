using System.Globalization;
using System.Text.RegularExpressions;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Writing;

/// <summary>
/// Makes sentences out of patterns: <c>{reports}</c> is a value, <c>[reports:отчет|отчета|отчетов]</c> the word that agrees with it
/// (forms as for <see cref="Plural"/>). Counts and quantities are written as readers of the language write them.
/// </summary>
internal static partial class Sentence
{
    /// <param name="values">Counts are <c>long</c>, quantities and shares <c>decimal</c>, anything else is text in the nominative.</param>
    /// <exception cref="KeyNotFoundException">The pattern asks for a value that is not there.</exception>
    public static string Of(string pattern, string language, params (string Name, object Value)[] values)
    {
        var known = values.ToDictionary(value => value.Name, value => value.Value);
        return Part().Replace(pattern, part => part.Groups["value"] is { Success: true } value
            ? Written(known[value.Value], language)
            : Plural.Of((long)known[part.Groups["count"].Value], part.Groups["forms"].Value));
    }

    private static string Written(object value, string language) => value switch
    {
        long count => count.ToString("N0", ReaderNumbers.In(language)),
        decimal quantity => ReaderNumbers.Rounded(quantity, language),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex(@"\{(?<value>[a-z_]+)\}|\[(?<count>[a-z_]+):(?<forms>[^\]]+)\]")]
    private static partial Regex Part();
}
