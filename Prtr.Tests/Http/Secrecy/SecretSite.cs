using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>A site over a register of <see cref="SecretReports"/>; two of them are the same but for what is secret: clock, name of the register, address.</summary>
internal sealed partial class SecretSite : IDisposable
{
    public const string PublicUrl = "http://prtr.test";

    private static readonly string[] OfTheMoment = ["Date", "Age", "RateLimit", "RateLimit-Policy"];

    private readonly AskedEndpoints asked = new();
    private readonly TemporaryFolder folder;
    private readonly RunningSite site;
    private readonly HttpClient client;

    private SecretSite(TemporaryFolder folder, IReadOnlyList<string> remarks)
    {
        this.folder = folder;
        Remarks = remarks;
        site = new RunningSite(services => services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(asked), ("Register:Directory", folder.Path), ("Register:LoadSamples", "false"), ("Site:PublicUrl", PublicUrl), ("Api:RequestsPerMinute", "100000"));
        client = site.NewClient();
    }

    /// <summary>What the checks say inside.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>An address for each public route that was not asked for.</summary>
    public IReadOnlyList<string> Missing => asked.Missing(site.Services);

    public static async Task<SecretSite> OpenAsync(bool other)
    {
        var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Path);
        var register = (await OpenRegister.OpenAsync(database, new FixedTime(), default)).As(Actor.Console, DecidedAtOnce.Of);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync("update incarnation set name = 'secret00', began_at = '2024-01-01T00:00:00Z'");
        var reports = new SecretReports(other);
        foreach (var year in SecretReports.Years)
        {
            await LoadAsync(register, reports.Of(year), new DateOnly(year + 1, 3, 15));
            await register.Publication.PublishAsync(year, default);
        }

        await LoadAsync(register, reports.Correction(), new DateOnly(2023, 6, 1));
        await register.Publication.PublishAsync(2022, default);
        await LoadAsync(register, reports.Mistaken(), new DateOnly(2020, 3, 15));
        await register.Publication.PublishAsync(2019, default);
        await register.Loader.LoadAsync([reports.Diffuse()], new DateOnly(2023, 3, 15), default).SingleAsync();
        await register.Publication.PublishAsync(2022, default);
        Assert.Empty((await register.Facilities.MergeAsync(new Merger(4, 3, new Dictionary<int, long>()), "Одна площадка", tryOnly: false, default)).Problems);
        Assert.Empty((await register.Facilities.SplitAsync(new FacilitySplit(2, null, [new(2019, null)]), "Другая площадка", tryOnly: false, default)).Problems);
        await new ReviewPublication(database, register.Reference, Actor.Console, new FixedTime()).PublishAsync(2022, null, default);
        var remarks = (await connection.QueryAsync<string>("select code || ' ' || coalesce(report_row_id, 0) || ' ' || data from remark where report_version_id is not null order by id")).AsList();
        return new SecretSite(folder, remarks);
    }

    private static async Task LoadAsync(OpenRegister register, ReportSource reports, DateOnly day)
    {
        var taken = await register.Loader.LoadAsync([reports], day, default).SingleAsync();
        Assert.All(taken.Reports, report => Assert.True(report.Outcome == ReportOutcome.Accepted, string.Join(' ', report.Remarks.Select(remark => remark.Code))));
    }

    /// <summary>Makes all bulk files of the latest release, so that what is said of them does not depend on who was first.</summary>
    public async Task PrepareAsync()
    {
        var release = (await site.Services.GetRequiredService<IRegisterSearch>().StateAsync(default)).Release;
        foreach (var file in await site.Services.GetRequiredService<BulkFiles>().OfAsync(release, default))
        {
            await site.Services.GetRequiredService<BulkFolder>().GetAsync(release, file, default);
        }
    }

    /// <summary>Everything of an answer that does not depend on the moment.</summary>
    public async Task<PublicAnswer> AskAsync(string address)
    {
        using var response = await client.GetAsync(address);
        var body = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(body);
        return new(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, Text(response.Headers) + Text(response.Content.Headers),
            response.IsSuccessStatusCode ? body : Encoding.UTF8.GetBytes(Trace().Replace(text, "")));
    }

    public void Dispose()
    {
        client.Dispose();
        site.Dispose();
        folder.Dispose();
    }

    private static string Text(HttpHeaders headers) => string.Concat(headers
        .Where(header => !OfTheMoment.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));

    // Of a request, in problem documents.
    [GeneratedRegex("\"trace_id\":\"[^\"]*\"")]
    private static partial Regex Trace();

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <param name="MediaType">Null when there is no body.</param>
internal sealed record PublicAnswer(int Status, string? MediaType, string Headers, byte[] Body)
{
    public bool Says(PublicAnswer other) => Status == other.Status && Headers == other.Headers && Body.AsSpan().SequenceEqual(other.Body);
}
