using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints.Diffuse;

/// <summary>The files in which diffuse sources can be taken away: exactly the filtered set, all of it.</summary>
public sealed class DiffuseFiles(DiffuseSearch search, ReferenceData reference)
{
    /// <param name="name">Of the file, with its ending.</param>
    public IResult Csv(string name, RegisterQuery query, AskedColumns columns, CsvDialect dialect) =>
        new Download(name, TwinFormat.Csv.MediaType + "; charset=utf-8", async (stream, token) =>
            await CsvTable.WriteAsync(await RowsAsync(query, token), Layout(columns), dialect, stream, token));

    /// <inheritdoc cref="Csv"/>
    public IResult JsonLines(string name, RegisterQuery query, AskedColumns columns) =>
        new Download(name, TwinFormat.JsonLines.MediaType, async (stream, token) =>
            await JsonLinesTable.WriteAsync(await RowsAsync(query, token), Layout(columns), stream, token));

    /// <inheritdoc cref="Csv"/>
    public IResult Xlsx(string name, RegisterQuery query, AskedColumns columns, ExportAbout about) =>
        new Download(name, TwinFormat.Xlsx.MediaType, async (stream, token) =>
            await XlsxTable.WriteAsync(await RowsAsync(query, token), Layout(columns), about, stream, token));

    /// <summary>The regions with their sums.</summary>
    public IResult GeoJson(string name, RegisterQuery query) =>
        new Download(name, TwinFormat.GeoJson.MediaType, async (stream, token) =>
            await DiffuseGeoJson.WriteAsync(await search.SumsAsync(query, [DiffuseField.Region], token), reference, SiteLanguages.Current, stream, token));

    private async Task<IAsyncEnumerable<DiffuseRecord>> RowsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        (await search.RecordsAsync(query, cancellationToken)).ToAsyncEnumerable();

    private TableLayout<DiffuseRecord> Layout(AskedColumns columns) => new(columns.Diffuse, new RecordNames(reference, SiteLanguages.Current));
}
