using System.Globalization;
using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.Exports;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>
/// What a published version of a report said, as a file that anyone may have: not the file that came in, which always names people, but a copy without them.
/// A version that was withdrawn, or shows what a later one withholds, is gone (410).
/// </summary>
public static class ReportCopies
{
    public static void MapReportCopies(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reports/{report:long}/{version:int}.json", CopyAsync).AddEndpointFilter<ReleaseTag>().RequireCors().ExcludeFromDescription();

    /// <summary>The address of a copy, which stays the same in every language.</summary>
    public static string Address(long report, int version) => string.Create(CultureInfo.InvariantCulture, $"/reports/{report}/{version}.json");

    private static async Task<IResult> CopyAsync(long report, int version, RegisterDatabase database, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var release = (await register.StateAsync(cancellationToken)).Release;
        if (await ReleasedVersion.FindAsync(database, report, version, release, cancellationToken) is { } copy)
        {
            return new Download(
                string.Create(CultureInfo.InvariantCulture, $"prtr-report-{report}-{version}.json"),
                "application/json; charset=utf-8",
                async (stream, token) =>
                {
                    await using var json = new Utf8JsonWriter(stream, ExportJson.Options);
                    ReportCopyJson.Write(json, copy);
                    await json.FlushAsync(token);
                });
        }

        return await ReleasedVersion.ExistsAsync(database, report, version, release, cancellationToken)
            ? Problems.VersionGone(report, version)
            : Problems.NotFound("published version", string.Create(CultureInfo.InvariantCulture, $"{report}/{version}"));
    }
}
