using System.Collections.Frozen;
using System.Text;

namespace Prtr.Search.Text;

/// <summary>
/// Cyrillic names in Latin letters for English readers: Russian after BGN/PCGN without apostrophes and diacritics, Kazakh letters as in
/// the English names of the country's regions (Қ is K, Ғ is G). One way only, to be read and not to be searched by.
/// </summary>
public static class Romanisation
{
    // Both cases: finding the other one of a letter takes longer than all else here.
    private static readonly FrozenDictionary<char, string> Letters = (
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya "
        + "ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i «=“ »=”")
        .Split(' ').SelectMany(pair => new[] { pair[0], char.ToUpperInvariant(pair[0]) }.Distinct(), (pair, letter) => (letter, pair))
        .ToFrozenDictionary(known => known.letter, known => known.pair[2..]);

    /// <summary>The text with every Cyrillic letter replaced; all else stays as it is.</summary>
    public static string Of(string text)
    {
        var latin = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (!Letters.TryGetValue(letter, out var sound))
            {
                latin.Append(letter);
            }
            else if (!char.IsUpper(letter) || sound.Length == 0)
            {
                latin.Append(sound);
            }
            else
            {
                latin.Append(char.ToUpperInvariant(sound[0])).Append(InCapitals(text, at) ? sound[1..].ToUpperInvariant() : sound[1..]);
            }
        }

        return latin.ToString();
    }

    // Щ of ЩЗ is SHCH, that of Щучинск is Shch.
    private static bool InCapitals(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1]) ? char.IsUpper(text[at + 1]) : at > 0 && char.IsUpper(text[at - 1]);
}
