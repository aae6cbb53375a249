using Microsoft.AspNetCore.WebUtilities;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>A kind of subject that has pages of its own.</summary>
/// <param name="Path">The folder of its pages, such as <c>pollutants</c>.</param>
/// <param name="Parameter">The parameter of the query that names one.</param>
public sealed record Subject(string Path, string Parameter)
{
    public static Subject Facility { get; } = new("facilities", "facility");

    public static Subject Operator { get; } = new("operators", "operator");

    public static IReadOnlyList<Subject> All { get; } =
        [Facility, Operator, new("pollutants", "pollutant"), new("activities", "activity"), new("regions", "region"), new("waste", "waste")];

    /// <summary>Everything of one subject in all years; null when the value cannot be one. It has one spelling: what a query forgives would give a page several addresses, and a blank would ask for everything.</summary>
    public RegisterQuery? Scope(string value) =>
        RegisterQuery.Parse([new KeyValuePair<string, string>(Parameter, value), new("year", "all")]) is { Problems.Count: 0 } parsed && !value.StartsWith('!')
            && parsed.Query.Format() is { } written && QueryHelpers.ParseQuery(written).TryGetValue(Parameter, out var one) && one.Count == 1 && one[0] == value
            ? parsed.Query
            : null;
}
