namespace Prtr.Ingest.Reports.Values;

/// <summary>Halves of surrogate pairs, which files can spell and no text may hold.</summary>
internal static class Halves
{
    /// <summary>The text with U+FFFD for each half that has no other, as for bytes that are no letter.</summary>
    public static string Replaced(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(letters[i]))
            {
                letters[i] = '\uFFFD';
            }
        }

        return new string(letters);
    }
}
