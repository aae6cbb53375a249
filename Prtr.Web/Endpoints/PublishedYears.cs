using System.Text.Json.Serialization;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints;

/// <summary>The published reporting years, oldest first.</summary>
public sealed record PublishedYears(string Release, IReadOnlyList<PublishedYear> Years);

/// <summary>One reporting year with the totals over everything that is published of it.</summary>
public sealed record PublishedYear : TotalShape
{
    public PublishedYear(int year, TotalShape total)
        : base(total) => Year = year;

    [JsonPropertyOrder(-1)]
    public int Year { get; }
}
