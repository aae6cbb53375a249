using Prtr.Search.Review;
using Prtr.Web.Endpoints.OpenData;

namespace Prtr.Web.Endpoints;

/// <summary>A form in which the data of a page can be had: by the page's address with an ending.</summary>
/// <param name="Ending">Without its dot.</param>
/// <param name="Name">What readers call it.</param>
public sealed record TwinFormat(string Ending, string MediaType, string Name)
{
    public static TwinFormat Csv { get; } = new("csv", "text/csv", "CSV");

    public static TwinFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX");

    public static TwinFormat Json { get; } = new("json", "application/json", "JSON");

    public static TwinFormat Svg { get; } = new("svg", "image/svg+xml", "SVG");

    public static TwinFormat Png { get; } = new("png", "image/png", "PNG");

    public static TwinFormat JsonLines { get; } = new("jsonl", "application/x-ndjson", "JSON Lines");

    public static TwinFormat Docx { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX");

    public static TwinFormat Pdf { get; } = new("pdf", "application/pdf", "PDF");

    public static TwinFormat Html { get; } = new("html", "text/html", "HTML");

    public static TwinFormat GeoJson { get; } = new("geojson", "application/geo+json", "GeoJSON");

    /// <summary>A feed of what is new.</summary>
    public static TwinFormat Atom { get; } = new("atom", AtomFeed.MediaType, "Atom");

    /// <summary>The twins of the search and of every subject's page.</summary>
    public static IReadOnlyList<TwinFormat> All { get; } = [Csv, Xlsx, Json, JsonLines, GeoJson, Atom];

    /// <summary>The files of a year's review.</summary>
    public static IReadOnlyList<TwinFormat> Review { get; } =
        [.. ((IReadOnlyList<TwinFormat>)[Pdf, Docx, Xlsx, Html, Json]).Where(format => ReviewFile.WriterOf("." + format.Ending) is not null), Csv];

    /// <summary>The twins of a page; empty when it has none.</summary>
    /// <param name="path">Under the language, such as <c>search</c> or <c>pollutants/17</c>.</param>
    public static IReadOnlyList<TwinFormat> Of(string path) => path.Split('/') switch
    {
        ["search"] or ["place"] => All,
        [var folder, { Length: > 0 }] when Subject.All.Any(subject => subject.Path == folder) => All,
        ["analyse"] => [Csv, Xlsx, Json],
        ["review", { Length: > 0 }] => Review,
        _ => [],
    };
}
