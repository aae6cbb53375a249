using System.Collections.Concurrent;
using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// Which words stand in which texts. A text is that of one or several reports that say the same of their facility, or the names of a pollutant, group, waste or activity.
/// </summary>
/// <param name="Vocabulary">Folded words in ordinal order.</param>
/// <param name="FirstPosting">For each word the first of its texts in <paramref name="Postings"/>; one more at the end.</param>
/// <param name="Postings">Numbers of texts.</param>
/// <param name="TextCount">How many texts there are.</param>
/// <param name="ReportText">For each report its text.</param>
/// <param name="ActivityText">For each report the text of its activity.</param>
/// <param name="PollutantText">For each shape the text of its pollutant, else of its waste; -1 for none.</param>
/// <param name="GroupText">For each shape the text of its pollutant's group; -1 for none.</param>
internal sealed record WordIndex(
    string[] Vocabulary, int[] FirstPosting, int[] Postings, int TextCount, int[] ReportText, int[] ActivityText, int[] PollutantText, int[] GroupText)
{
    private const int MostRemembered = 256;

    private readonly string[] stems = Array.ConvertAll(Vocabulary, word => Word.Of(word).Stem);
    private readonly ConcurrentDictionary<string, int[]> remembered = new();

    public static WordIndex Of(PublicReport[] reports, IReadOnlyList<RecordShape> shapes, ReferenceData reference)
    {
        var builder = new Builder();
        var reportText = Array.ConvertAll(reports, report => builder.Text(
            string.Join('\n', RegisterTexts.Of(report)), () => RegisterTexts.Of(report)));
        var activityText = Array.ConvertAll(reports, report => builder.Text(
            "activity " + report.MainActivity, () => RegisterTexts.OfActivity(report.MainActivity, reference)));
        int[] pollutantText = [.. shapes.Select(shape =>
            shape.Pollutant is { } number ? builder.Text("pollutant " + number.ToString(CultureInfo.InvariantCulture), () => RegisterTexts.OfPollutant(number, reference))
            : shape.WasteCode is { } code ? builder.Text("waste " + code, () => RegisterTexts.OfWaste(code, reference))
            : -1)];
        int[] groupText = [.. shapes.Select(shape =>
            shape.PollutantGroup is { } group ? builder.Text("group " + group, () => RegisterTexts.OfGroup(group, reference)) : -1)];
        return builder.Build(reportText, activityText, pollutantText, groupText);
    }

    /// <summary>For each text which of the words are in it, one bit a word; at most <see cref="Words.MostInSearch"/> words.</summary>
    public ushort[] Masks(IReadOnlyList<Word> search)
    {
        var masks = new ushort[TextCount];
        for (var i = 0; i < search.Count; i++)
        {
            foreach (var text in Texts(search[i]))
            {
                masks[text] |= (ushort)(1 << i);
            }
        }

        return masks;
    }

    private int[] Texts(Word search)
    {
        if (remembered.TryGetValue(search.Folded, out var texts))
        {
            return texts;
        }

        var found = new List<int>();
        for (var i = 0; i < Vocabulary.Length; i++)
        {
            if (search.Finds(new Word(Vocabulary[i], stems[i])))
            {
                found.AddRange(Postings.AsSpan(FirstPosting[i], FirstPosting[i + 1] - FirstPosting[i]));
            }
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[search.Folded] = [.. found];
    }

    private sealed class Builder
    {
        private readonly Dictionary<string, int> texts = [];
        private readonly Dictionary<string, List<int>> postings = [];

        public int Text(string key, Func<IEnumerable<string?>> parts)
        {
            if (!texts.TryGetValue(key, out var text))
            {
                texts.Add(key, text = texts.Count);
                foreach (var word in parts().SelectMany(Words.Of))
                {
                    Add(word, text);
                }
            }

            return text;
        }

        public WordIndex Build(int[] reportText, int[] activityText, int[] pollutantText, int[] groupText)
        {
            string[] words = [.. postings.Keys.Order(StringComparer.Ordinal)];
            var first = new int[words.Length + 1];
            for (var i = 0; i < words.Length; i++)
            {
                first[i + 1] = first[i] + postings[words[i]].Count;
            }

            var all = new int[first[^1]];
            for (var i = 0; i < words.Length; i++)
            {
                postings[words[i]].CopyTo(all, first[i]);
            }

            return new WordIndex(words, first, all, texts.Count, reportText, activityText, pollutantText, groupText);
        }

        private void Add(string word, int text)
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
}
