using Prtr.Search.Register;

namespace Prtr.Search.Text;

internal sealed class RegisterWordsBuilder
{
    private readonly Dictionary<string, int> codeTexts = [];
    private readonly Dictionary<string, List<int>> postings = [];
    private readonly Dictionary<string, IReadOnlyList<string>> folded = [];
    private int texts;

    public void Code(string key, IEnumerable<string?> parts) => codeTexts.Add(key, Add(parts));

    public RegisterWords Build(IReadOnlyList<PublicReport> reports)
    {
        var known = new Dictionary<string, int>();
        var reportText = new int[reports.Count];
        for (var i = 0; i < reportText.Length; i++)
        {
            var parts = RegisterTexts.Of(reports[i]);
            var key = string.Join('\n', parts);
            if (!known.TryGetValue(key, out var text))
            {
                known.Add(key, text = Add(parts));
            }

            reportText[i] = text;
        }

        string[] vocabulary = [.. postings.Keys];
        Array.Sort(vocabulary, StringComparer.Ordinal);
        var first = new int[vocabulary.Length + 1];
        for (var i = 0; i < vocabulary.Length; i++)
        {
            first[i + 1] = first[i] + postings[vocabulary[i]].Count;
        }

        var all = new int[first[^1]];
        for (var i = 0; i < vocabulary.Length; i++)
        {
            postings[vocabulary[i]].CopyTo(all, first[i]);
        }

        return new RegisterWords(vocabulary, first, all, codeTexts, reportText);
    }

    private int Add(IEnumerable<string?> parts)
    {
        foreach (var part in parts)
        {
            foreach (var word in part is null ? [] : Tokens(part))
            {
                Post(word, texts);
            }
        }

        return texts++;
    }

    // Operators and addresses come again with every facility.
    private IReadOnlyList<string> Tokens(string text)
    {
        if (!folded.TryGetValue(text, out var tokens))
        {
            folded.Add(text, tokens = TextFolding.Tokens(text));
        }

        return tokens;
    }

    private void Post(string word, int text)
    {
        if (!postings.TryGetValue(word, out var list))
        {
            postings.Add(word, list = []);
        }

        if (list.Count == 0 || list[^1] != text)
        {
            list.Add(text);
        }
    }
}
