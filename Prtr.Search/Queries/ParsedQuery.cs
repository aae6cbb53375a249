namespace Prtr.Search.Queries;

/// <summary>A query as read from an address, without what could not be read. A page shows the problems; the API refuses with them.</summary>
public sealed record ParsedQuery(RegisterQuery Query, IReadOnlyList<QueryProblem> Problems);

/// <summary>A value that was dropped from a query.</summary>
/// <param name="Value">The value as written, with its exclamation mark.</param>
public sealed record QueryProblem(QueryProblemKind Kind, string Parameter, string Value)
{
    /// <summary>So many problems are named; who sees them sees that there are more.</summary>
    public const int Most = 20;

    // A value is shown as it was written, but for what would fill the answer.
    private const int LongestValue = 100;

    /// <summary>Of a value that is too much; null otherwise.</summary>
    public AskedLimit? Limit { get; init; }

    /// <summary>The value, cut where it is long.</summary>
    public string Shown => Value.Length <= LongestValue ? Value : string.Concat(Value.AsSpan(0, char.IsHighSurrogate(Value[LongestValue - 1]) ? LongestValue - 1 : LongestValue), "…");

    /// <summary>The names that there are where the value was read: of parameters, or of dimensions.</summary>
    public IReadOnlyList<string> Known { get; init; } = RegisterQuery.ParameterNames;

    /// <summary>The problem in words where the rest of the query is answered.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string In(string language) => Kind switch
    {
        QueryProblemKind.UnknownParameter => QueryTexts.Get(language, "problem_unknown", Parameter),
        QueryProblemKind.Repeated => QueryTexts.Get(language, "problem_repeated", Parameter, Shown),
        QueryProblemKind.Unfitting => QueryTexts.Get(language, "problem_unfitting", Parameter, Shown, Allowed(language)),
        QueryProblemKind.TooMuch => QueryTexts.Get(language, "problem_toomuch", Parameter, Shown, Allowed(language), Limit!.Advice(language)),
        QueryProblemKind.Mixed => QueryTexts.Get(language, "problem_mixed", Parameter, Shown),
        _ => QueryTexts.Get(language, "problem_malformed", Parameter, Shown, Allowed(language)),
    };

    /// <summary>The problem in words where the whole query is refused for it.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string Refused(string language) => Kind switch
    {
        QueryProblemKind.UnknownParameter => QueryTexts.Get(language, "refused_unknown", Parameter, Allowed(language)),
        QueryProblemKind.Repeated => QueryTexts.Get(language, "refused_repeated", Parameter, Shown),
        QueryProblemKind.Unfitting => QueryTexts.Get(language, "refused_unfitting", Parameter, Shown, Allowed(language)),
        QueryProblemKind.TooMuch => QueryTexts.Get(language, "refused_toomuch", Parameter, Shown, Allowed(language), Limit!.Advice(language)),
        QueryProblemKind.Mixed => QueryTexts.Get(language, "refused_mixed", Parameter, Shown),
        _ => Refused(Parameter, Shown, Allowed(language), language),
    };

    /// <summary>A value of a parameter outside of the query, refused in the same words.</summary>
    /// <param name="allowed">The values that it takes, in words.</param>
    public static string Refused(string parameter, string value, string allowed, string language) =>
        QueryTexts.Get(language, "refused_malformed", parameter, value, allowed);

    /// <summary>The values that the parameter takes, in words; for an unknown parameter the names that there are.</summary>
    public string Allowed(string language) =>
        Limit is { } limit ? limit.In(language)
        : Kind is QueryProblemKind.UnknownParameter or QueryProblemKind.Unfitting ? string.Join(", ", Known) : QueryTexts.Get(language, "allowed_" + Parameter, string.Join(", ", Known));
}

public enum QueryProblemKind
{
    UnknownParameter,

    /// <summary>The value has not the shape that the parameter takes, or cannot be excluded.</summary>
    Malformed,

    /// <summary>A parameter that may stand only once stands again; the first one counts.</summary>
    Repeated,

    /// <summary>The value is well shaped, but asks for more than one request may: <see cref="QueryProblem.Limit"/>.</summary>
    TooMuch,

    /// <summary>The value is one of the parameter's, but not for the kind of records that the query asks for.</summary>
    Unfitting,

    /// <summary>The value would compare or add up different pollutants, or hazardous and other waste.</summary>
    Mixed,
}
