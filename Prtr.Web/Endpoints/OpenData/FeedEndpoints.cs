using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>Feeds: of the data releases, and of any search, subject or place, in which each report that matches is an entry, and its correction or withdrawal a new one.</summary>
public static class FeedEndpoints
{
    /// <summary>The feed of releases under the language.</summary>
    public const string Releases = "releases.atom";

    private const string Ending = ".atom";
    private const int MostEntries = 100;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup(SiteLanguages.Route).WithOrder(-1).AddEndpointFilter<BadQueries>().AddEndpointFilter<ReleaseTag>().RequireCors();
        feeds.MapGet("/" + Releases, ReleasesAsync);
    }

    private static async Task<IResult> ReleasesAsync(HttpContext context, OpenDataReleases releases, CancellationToken cancellationToken)
    {
        var language = SiteLanguages.Current;
        var all = await releases.AllAsync(cancellationToken);
        return Feed(context, Releases, "data", OpenDataTexts.Get(language, "Feed.Releases"), all.Count > 0 ? all[0].Release.PublishedAt : DateTimeOffset.UnixEpoch,
        [
            .. all.Take(MostEntries).Select(past => new AtomEntry(
                PageLinks.Absolute(context, $"/data/{past.Release.Name}"),
                OpenDataTexts.Get(language, "Feed.Release", past.Release.Name, past.Year),
                past.Release.PublishedAt,
                PageLinks.Absolute(context, $"/{language}/data?release={past.Release.Name}"),
                OpenDataTexts.Get(language, "Feed.ReleaseText", past.Year, past.Published, past.Ended) + (past.Act is { } act ? " " + act.InWords(language) : ""),
                (PageLinks.Absolute(context, BulkFileEndpoints.Address(past.Release.Tag, "changes.csv.zip")), BulkFormat.CsvZip.MediaType))),
        ]);
    }

    /// <summary>The reports with records of the query, and those that had some until they were corrected or withdrawn; those of the latest data release first.</summary>
    public static async Task<IResult> OfQueryAsync(
        HttpContext context, AskedQuery asked, IRegisterSearch register, ReferenceData reference, RegisterDatabase database, CancellationToken cancellationToken)
    {
        var language = SiteLanguages.Current;
        var newest = (await RegisterNews.ReadAsync(database, reference, register, asked.Query, after: 0, cancellationToken)).Take(MostEntries);
        var path = context.Request.Path.Value![(language.Length + 2)..^Ending.Length];
        // A subject is in the path already, with all its years.
        var query = context.GetEndpoint()?.Metadata.GetMetadata<Subject>() is null ? asked.Query.Format() : context.Request.QueryString.Value!.TrimStart('?');
        var names = await register.NamesAsync(language, cancellationToken);
        var title = QuerySentence.Of(asked.Query, reference, names, language);
        var entries = newest.Select(report => Entry(context, report, language)).ToList();
        return Feed(context, PageLinks.With(path + Ending, query), PageLinks.With(path, query), title, entries.Count > 0 ? entries[0].Updated : DateTimeOffset.UnixEpoch, entries);
    }

    private static AtomEntry Entry(HttpContext context, ReportNews entry, string language)
    {
        var report = entry.Report;
        var id = report.ReportId.ToString(CultureInfo.InvariantCulture);
        return new(
            PageLinks.Absolute(context, StableIds.Path("report", id)) + "#" + report.Version.ToString(CultureInfo.InvariantCulture) + (entry.Event is ReportEvent.Withdrawn or ReportEvent.Emptied ? "-ended" : ""),
            entry.Title(language),
            entry.Release.PublishedAt,
            PageLinks.Absolute(context, string.Create(CultureInfo.InvariantCulture, $"/{language}/facilities/{report.FacilityId}?year={report.Year}")),
            entry.Summary(language));
    }

    private static IResult Feed(HttpContext context, string path, string page, string title, DateTimeOffset updated, IReadOnlyList<AtomEntry> entries)
    {
        var language = SiteLanguages.Current;
        return new AtomFeed(
            PageLinks.Absolute(context, $"/{language}/{path}"),
            PageLinks.Absolute(context, $"/{language}/{page}"),
            $"{OpenDataTexts.Get(language, "Register")}: {title}",
            OpenDataTexts.Get(language, "Publisher"),
            language,
            updated,
            entries).ToResult();
    }
}
