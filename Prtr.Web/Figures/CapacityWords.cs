using System.Text.RegularExpressions;

namespace Prtr.Web.Figures;

/// <summary>Capacities, which the law states in words, with their numbers and units as pages write them.</summary>
public static partial class CapacityWords
{
    /// <returns>The words with <c>m³</c> for <c>m3</c> and thousands divided as <see cref="Show.Numbers"/> divides them: the law's texts have comma, space or nothing there.</returns>
    public static string Of(string words) =>
        Thousands().Replace(words, "\u00A0").Replace("m3", "m³", StringComparison.Ordinal).Replace("\u043C3", "\u043C³", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\d)[ ,]?(?=(?:\d{3})+(?!\d))")]
    private static partial Regex Thousands();
}
