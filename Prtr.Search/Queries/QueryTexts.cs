using Prtr.Search.Text;

namespace Prtr.Search.Queries;

/// <summary>Words about queries in the three languages.</summary>
internal static class QueryTexts
{
    private static readonly TextResource Resources = new(typeof(QueryTexts));

    public static string Get(string language, string name, params object[] values) => Resources.Get(language, name, values);
}
