namespace Prtr.Search.Database;

/// <summary>Keeps one copy of texts that come again and again.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> texts = [];

    public string Share(string text)
    {
        if (!texts.TryGetValue(text, out var shared))
        {
            texts.Add(text, shared = text);
        }

        return shared;
    }
}
