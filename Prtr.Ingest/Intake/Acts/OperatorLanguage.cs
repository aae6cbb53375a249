using System.Buffers;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>In which language of the state an operator writes, as far as texts show: letters that only Kazakh has.</summary>
internal static class OperatorLanguage
{
    private static readonly SearchValues<char> Kazakh = SearchValues.Create("әіңғүұқөһӘІҢҒҮҰҚӨҺ");

    /// <param name="texts">The one that says most first; the first that is not empty counts.</param>
    /// <returns><c>kk</c> or <c>ru</c>.</returns>
    public static string Of(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text.AsSpan().ContainsAny(Kazakh) ? "kk" : "ru";
            }
        }

        return "kk";
    }
}
