using System.Globalization;
using System.Resources;
using Prtr.Search.Queries;
using Prtr.Web.Resources;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>What operations and parameters are, in the language asked for: the document is English, its page speaks three languages.</summary>
public static class ApiWords
{
    private static readonly ResourceManager Texts = new(typeof(ApiTexts));

    /// <summary>What the operation answers; null when nothing is written about it.</summary>
    /// <param name="name">The operation's name, such as <c>search</c>.</param>
    public static string? Operation(string? name, string language) => Get("Operation." + name, language);

    /// <summary>The values that the parameter takes; null when nothing is written about it.</summary>
    public static string? Parameter(string name, string language) => RegisterQuery.ParameterNames.Contains(name)
        ? new QueryProblem(QueryProblemKind.Malformed, name, "").Allowed(language)
        : Get("Parameter." + name, language);

    // No language is neutral, so a key that is nowhere must not be sought beyond the language's own texts.
    private static string? Get(string key, string language) =>
        Texts.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)?.GetString(key);
}
