using System.Text;

namespace Prtr.Search.Database;

/// <summary>Keeps one copy of texts that come again and again.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> texts = new(new Utf8Comparer());

    public string Share(string text)
    {
        if (!texts.TryGetValue(text, out var shared))
        {
            texts.Add(text, shared = text);
        }

        return shared;
    }

    /// <summary>The same for a text in UTF-8, which is decoded only when it is new.</summary>
    public string Share(ReadOnlySpan<byte> utf8)
    {
        if (!texts.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(utf8, out var shared))
        {
            shared = Encoding.UTF8.GetString(utf8);
            texts[shared] = shared;
        }

        return shared;
    }
}
