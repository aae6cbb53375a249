using Microsoft.AspNetCore.WebUtilities;
using Prtr.Search.Queries;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Subscriptions;

/// <summary>A page whose new reports somebody may follow by mail.</summary>
/// <param name="Page">Under the language, with its query, such as <c>facilities/4</c>.</param>
/// <param name="Query">Of its records: in all years unless the page is of some.</param>
public sealed record FollowedPage(string Page, RegisterQuery Query)
{
    private const int Longest = 2000;

    /// <returns>Null where no page with records is named.</returns>
    public static FollowedPage? Of(string? page)
    {
        var parts = (page ?? "").Split('?', 2);
        var asked = parts.ElementAtOrDefault(1) ?? "";
        return page is not { Length: > 0 and <= Longest } ? null : parts[0].Split('/') switch
        {
            ["search"] => Searched(parts[0], asked),
            ["place"] => Searched(parts[0], asked) is { Query.Near: not null } place ? place : null,
            [var folder, { Length: > 0 } value] when Subject.All.FirstOrDefault(subject => subject.Path == folder)?.Scope(value) is { } scope => new(parts[0], scope),
            _ => null,
        };
    }

    // Written anew: what somebody typed must not stand in a mail to somebody else.
    private static FollowedPage? Searched(string page, string asked)
    {
        var read = RegisterQuery.Parse(asked);
        var query = read.Query with { Page = 1, Size = RegisterQuery.DefaultSize };
        return read.Problems.Count > 0 || query.IsDiffuse ? null
            : new(query.Format() is { Length: > 0 } words ? $"{page}?{words}" : page, QueryHelpers.ParseQuery(asked).ContainsKey("year") ? query : query.InAllYears());
    }
}
