using Prtr.Search.Aggregates;
using Prtr.Search.Queries;
using Prtr.Search.Text;
using Prtr.Web.Resources;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>What operations and parameters are, in the language asked for: the document is English, its page speaks three languages.</summary>
public static class ApiWords
{
    private const string ColumnsOfAggregate = "aggregate-columns";

    private static readonly TextResource Texts = new(typeof(ApiTexts));

    /// <summary>What the operation answers; null when nothing is written about it.</summary>
    /// <param name="name">The operation's name, such as <c>search</c>.</param>
    public static string? Operation(string? name, string language) => Get("Operation." + name, language);

    /// <summary>What the operations of a tag are about; null when nothing is written about it.</summary>
    public static string? Group(string tag, string language) => Get("Group." + tag, language);

    /// <summary>The values that the parameter takes; null when nothing is written about it.</summary>
    public static string? Parameter(string name, string language) => name switch
    {
        ColumnsOfAggregate => Allowed("columns", language),
        AskedColumns.Parameter => Get("Parameter." + name, language),
        _ => AggregateParameters.AllNames.Contains(name) || RegisterQuery.ParameterNames.Contains(name) ? Allowed(name, language) : Get("Parameter." + name, language),
    };

    /// <summary>The name that a parameter of an aggregate is described by: its columns are not those of a table of records.</summary>
    public static string OfAggregate(string name) => name == AskedColumns.Parameter ? ColumnsOfAggregate : name;

    private static string Allowed(string name, string language) => AggregateParameters.Malformed(name, "").Allowed(language);

    private static string? Get(string key, string language) => Texts.Find(language, key);
}
