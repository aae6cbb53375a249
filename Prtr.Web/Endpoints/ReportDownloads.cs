using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>Files for operators: the empty form in three languages and an example of each way to write a report.</summary>
public static class ReportDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Samples = "Prtr.Web.Content.Samples.";
    private static readonly DateTimeOffset Made = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Workbook, CSV files in an archive, JSON.</summary>
    public static IReadOnlyList<string> Spellings { get; } = ["xlsx", "zip", "json"];

    /// <summary>The address of the empty form.</summary>
    public static string Template(string language) => $"/{language}/report/template.xlsx";

    /// <summary>The address of the empty form that local executive bodies fill in for diffuse sources.</summary>
    public static string DiffuseTemplate(string language) => $"/{language}/report/diffuse-template.xlsx";

    /// <summary>The address of an example.</summary>
    public static string Sample(string spelling) => $"/downloads/report-example.{spelling}";

    public static void MapReportDownloads(this IEndpointRouteBuilder routes)
    {
        var archive = new Lazy<byte[]>(Archive);
        foreach (var language in Languages.All)
        {
            var form = new Lazy<byte[]>(() => Form(bytes => ReportTemplate.Write(bytes, language)));
            var diffuse = new Lazy<byte[]>(() => Form(bytes => ReportTemplate.WriteDiffuse(bytes, language)));
            routes.MapGet(Template(language), () => File(form.Value, Workbook, $"report-form.{language}.xlsx")).ExcludeFromDescription();
            routes.MapGet(DiffuseTemplate(language), () => File(diffuse.Value, Workbook, $"diffuse-form.{language}.xlsx")).ExcludeFromDescription();
        }

        routes.MapGet(Sample("xlsx"), () => File(Read("report.xlsx"), Workbook, Path.GetFileName(Sample("xlsx")))).ExcludeFromDescription();
        routes.MapGet(Sample("json"), () => File(Read("report.json"), "application/json", Path.GetFileName(Sample("json")))).ExcludeFromDescription();
        routes.MapGet(Sample("zip"), () => File(archive.Value, "application/zip", Path.GetFileName(Sample("zip")))).ExcludeFromDescription();
    }

    // Known by its bytes: who has it already is told so.
    private static FileContentHttpResult File(byte[] content, string type, string name) =>
        TypedResults.File(content, type, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\""));

    private static byte[] Read(string sample)
    {
        using var bytes = new MemoryStream();
        using var from = Open(Samples + sample);
        from.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Form(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            var tables = typeof(ReportDownloads).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Samples, StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal));
            foreach (var table in tables.Order(StringComparer.Ordinal))
            {
                using var from = Open(table);
                var entry = archive.CreateEntry(table[Samples.Length..]);
                entry.LastWriteTime = Made;
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }

    private static Stream Open(string resource) => typeof(ReportDownloads).Assembly.GetManifestResourceStream(resource)!;
}
