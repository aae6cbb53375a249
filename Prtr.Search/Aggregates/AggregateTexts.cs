using Prtr.Search.Text;

namespace Prtr.Search.Aggregates;

/// <summary>Words about aggregates in the three languages.</summary>
internal static class AggregateTexts
{
    private static readonly TextResource Resources = new(typeof(AggregateTexts));

    public static string Get(string language, string name, params object[] values) => Resources.Get(language, name, values);
}
