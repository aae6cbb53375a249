using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>
/// The bulk files of data releases: an address with a release's tag gives the same bytes for ever, one with its name what the register has under it now;
/// <c>latest</c> leads to the newest.
/// </summary>
public static class BulkFileEndpoints
{
    /// <summary>The list of a release's files with what is known of them.</summary>
    public const string FileList = "files.json";

    /// <summary>The list for the program <c>sha256sum</c>.</summary>
    public const string HashList = "SHA256SUMS";

    private const string Latest = "latest";

    // A file may give way to others just when it is to be read.
    private const int Tries = 3;

    /// <param name="release">Its tag, or for an address that is not kept its name.</param>
    public static string Address(string release, string file) => $"/data/{release}/{Uri.EscapeDataString(file)}";

    public static void MapBulkFiles(this IEndpointRouteBuilder routes)
    {
        var data = routes.MapGroup("/data").RequireCors().ExcludeFromDescription();
        data.MapGet($"/{Latest}/{{file}}", LatestAsync);
        data.MapGet("/{release}/" + FileList, ListAsync);
        data.MapGet("/{release}/" + HashList, HashesAsync);
        data.MapGet("/{release}/{file}", FileAsync).WithMetadata(new LongSendingAttribute());
    }

    private static async Task<IResult> LatestAsync(string file, IRegisterSearch register, OpenDataReleases releases, CancellationToken cancellationToken)
    {
        var release = (await register.StateAsync(cancellationToken)).Release;
        return file is FileList or HashList || (await releases.FilesAsync(release, cancellationToken)).Any(one => one.Name == file)
            ? TypedResults.LocalRedirect(Address(release.Tag, file))
            : Problems.NotFound("file of the latest data release called", file);
    }

    private static async Task<IResult> FileAsync(string release, string file, HttpContext context, OpenDataReleases releases, BulkFolder folder, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(release, cancellationToken) is not { } past)
        {
            // The tag of a former incarnation: what it meant is gone, its name may still be there.
            return release.Split('-') is [var name, _] && await releases.FindAsync(name, cancellationToken) is not null
                ? TypedResults.LocalRedirect(Address(name, file))
                : Problems.NotFound("data release", release);
        }

        var files = await releases.FilesAsync(past.Release, cancellationToken);
        if (files.FirstOrDefault(one => one.Name == file) is not { } found)
        {
            return Problems.NotFound($"file of data release {release} called", file);
        }

        for (var more = Tries; more > 0; more--)
        {
            if (await folder.TryGetAsync(past.Release, found, cancellationToken) is not { } kept)
            {
                break;
            }

            if (kept.TryOpen() is { } content)
            {
                context.Response.Headers.CacheControl = release == past.Release.Tag ? "public, max-age=31536000, immutable" : "no-cache";
                return TypedResults.Stream(
                    content, found.Format.MediaType, $"prtr-{past.Release.Name}-{file}", past.Release.PublishedAt, new EntityTagHeaderValue($"\"{kept.Facts.Sha256}\""), enableRangeProcessing: true);
            }
        }

        return new BusyAnswer();
    }

    private static async Task<IResult> ListAsync(string release, OpenDataReleases releases, CancellationToken cancellationToken) =>
        await releases.FindAsync(release, cancellationToken) is { } past
            ? TypedResults.Ok(new ReleaseFiles(past.Release.Name, past.Release.PublishedAt, await releases.KeptAsync(past.Release, cancellationToken)))
            : Problems.NotFound("data release", release);

    private static async Task<IResult> HashesAsync(string release, OpenDataReleases releases, CancellationToken cancellationToken) =>
        await releases.FindAsync(release, cancellationToken) is { } past
            ? TypedResults.Text(string.Concat((await releases.KeptAsync(past.Release, cancellationToken)).Select(file => file.HashLine)))
            : Problems.NotFound("data release", release);
}

/// <summary>The files of a data release.</summary>
public sealed record ReleaseFiles(string Release, DateTimeOffset PublishedAt, IReadOnlyList<ListedFile> Files);

/// <summary>A file by its address; its facts are null until it has been made, which is when it is first asked for.</summary>
public sealed record ListedFile(string Address, string Table, int? Year, string Format, string MediaType, BulkFacts? Facts)
{
    /// <summary>As the program <c>sha256sum</c> reads it; empty while the file is not made.</summary>
    [JsonIgnore]
    public string HashLine => Facts is null ? "" : $"{Facts.Sha256}  {Facts.Name}\n";
}
