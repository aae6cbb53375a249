using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Values;

/// <summary>Reads a BIN, also one that a spreadsheet took for a number and robbed of its leading zeros.</summary>
public static class BinText
{
    private const int Digits = 12;

    // A number of January 2000 begins with 0001: more than three zeros cannot have been lost.
    private const int FewestDigits = 9;

    /// <summary>
    /// The number, or null when the text is none; <paramref name="restored"/> tells whether zeros were put back.
    /// They are only when the check digit then fits: otherwise other digits are missing.
    /// </summary>
    public static Bin? Read(string text, out bool restored)
    {
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\'' or '’' or '-')));
        restored = digits.Length is >= FewestDigits and < Digits && Bin.TryParse(digits.PadLeft(Digits, '0'), out var whole) && whole.HasValidCheckDigit;
        return Bin.TryParse(restored ? digits.PadLeft(Digits, '0') : digits, out var bin) ? bin : null;
    }
}
