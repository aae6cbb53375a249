using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>A kind of thing that has pages of its own.</summary>
/// <param name="Path">The folder of its pages, such as <c>pollutants</c>.</param>
/// <param name="Parameter">The parameter of the query that names one.</param>
public sealed record Thing(string Path, string Parameter)
{
    public static Thing Facility { get; } = new("facilities", "facility");

    public static Thing Operator { get; } = new("operators", "operator");

    public static IReadOnlyList<Thing> All { get; } =
        [Facility, Operator, new("pollutants", "pollutant"), new("activities", "activity"), new("regions", "region"), new("waste", "waste")];

    /// <summary>Everything of one thing in all years; null when the value cannot be one.</summary>
    public RegisterQuery? Scope(string value) =>
        RegisterQuery.Parse([new KeyValuePair<string, string>(Parameter, value), new("year", "all")]) is { Problems.Count: 0 } parsed && !value.StartsWith('!')
            ? parsed.Query
            : null;
}
