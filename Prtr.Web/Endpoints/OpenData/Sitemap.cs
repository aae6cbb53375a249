using System.Globalization;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>The pages of the site for search engines, in parts: paths under the language, of everything that has data in some year.</summary>
public sealed class Sitemap(IRegisterSearch register)
{
    /// <summary>Each path is three addresses, and a part may hold 50,000.</summary>
    private const int PathsOfPart = 15_000;

    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, Size = 1 };

    /// <summary>The names of the parts, such as <c>pages</c> and <c>facilities-2</c>.</summary>
    public async Task<IReadOnlyList<string>> PartsAsync(CancellationToken cancellationToken)
    {
        var answer = await register.SearchAsync(Everything, cancellationToken);
        return
        [
            "pages",
            .. Facets().SelectMany(pair => Numbered(pair.Subject, Values(answer, pair).Count)),
            .. Numbered(Subject.Facility, answer.Totals.Facilities),
        ];
    }

    /// <summary>The paths of a part; null when there is no such part.</summary>
    public async Task<IReadOnlyList<string>?> PathsAsync(string part, CancellationToken cancellationToken)
    {
        if (part == "pages")
        {
            return await PagesAsync(cancellationToken);
        }

        if (!(await PartsAsync(cancellationToken)).Contains(part))
        {
            return null;
        }

        var folder = part[..part.IndexOf('-', StringComparison.Ordinal)];
        var skip = (int.Parse(part.AsSpan(folder.Length + 1), CultureInfo.InvariantCulture) - 1) * PathsOfPart;
        var values = folder == Subject.Facility.Path
            ? await FacilitiesAsync(cancellationToken)
            : Values(await register.SearchAsync(Everything, cancellationToken), Facets().Single(pair => pair.Subject.Path == folder));
        return [.. values.Skip(skip).Take(PathsOfPart).Select(value => $"/{folder}/{value}")];
    }

    private async Task<IReadOnlyList<string>> PagesAsync(CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        return
        [
            "", "/search", "/analyse", "/pollutants", "/activities", "/regions", "/waste", "/operators", "/data", "/data/api", "/report", "/about", "/help", "/review",
            .. state.Years.Select(year => string.Create(CultureInfo.InvariantCulture, $"/review/{year}")),
        ];
    }

    private async Task<IReadOnlyList<string>> FacilitiesAsync(CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        await foreach (var hit in register.FacilitiesAsync(Everything, cancellationToken))
        {
            ids.Add(hit.Facility.FacilityId);
        }

        return [.. ids.Order().Select(id => id.ToString(CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<(Subject Subject, Facet Facet)> Facets() =>
        from facet in Facet.All
        join subject in Subject.All on facet.Name equals subject.Parameter
        select (subject, facet);

    // Values that have a page: not groups of pollutants, and not hazardous or non-hazardous waste.
    private static List<string> Values(SearchAnswer answer, (Subject Subject, Facet Facet) of) =>
        [.. answer.Facets[of.Facet].Select(count => count.Value).Where(value => char.IsAsciiDigit(value[0]))];

    private static IEnumerable<string> Numbered(Subject subject, int count) =>
        Enumerable.Range(1, (count + PathsOfPart - 1) / PathsOfPart).Select(number => string.Create(CultureInfo.InvariantCulture, $"{subject.Path}-{number}"));
}
