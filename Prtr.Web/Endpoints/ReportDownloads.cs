using System.IO.Compression;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>Files for operators: the empty form in three languages and an example of each way to write a report.</summary>
public static class ReportDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Samples = "Prtr.Web.Content.Samples.";

    /// <summary>Workbook, CSV files in an archive, JSON.</summary>
    public static IReadOnlyList<string> Spellings { get; } = ["xlsx", "zip", "json"];

    /// <summary>The address of the empty form.</summary>
    public static string Template(string language) => $"/{language}/report/template.xlsx";

    /// <summary>The address of an example.</summary>
    public static string Sample(string spelling) => $"/downloads/report-example.{spelling}";

    public static void MapReportDownloads(this IEndpointRouteBuilder routes)
    {
        var archive = new Lazy<byte[]>(Archive);
        foreach (var language in Languages.All)
        {
            var form = new Lazy<byte[]>(() => Form(language));
            routes.MapGet(Template(language), () => Results.File(form.Value, Workbook, $"report-form.{language}.xlsx")).ExcludeFromDescription();
        }

        routes.MapGet(Sample("xlsx"), () => File("report.xlsx", Workbook, Sample("xlsx")))
            .ExcludeFromDescription();
        routes.MapGet(Sample("json"), () => File("report.json", "application/json", Sample("json"))).ExcludeFromDescription();
        routes.MapGet(Sample("zip"), () => Results.File(archive.Value, "application/zip", Path.GetFileName(Sample("zip"))))
            .ExcludeFromDescription();
    }

    private static IResult File(string name, string type, string address) =>
        Results.File(Open(Samples + name), type, Path.GetFileName(address));

    private static byte[] Form(string language)
    {
        using var bytes = new MemoryStream();
        ReportTemplate.Write(bytes, language);
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
                using var entry = archive.CreateEntry(table[Samples.Length..]).Open();
                from.CopyTo(entry);
            }
        }

        return bytes.ToArray();
    }

    private static Stream Open(string resource) => typeof(ReportDownloads).Assembly.GetManifestResourceStream(resource)!;
}
