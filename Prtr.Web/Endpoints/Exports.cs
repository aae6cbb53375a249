using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Endpoints.Diffuse;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints;

/// <summary>The files in which the answer to a query can be taken away: exactly the filtered set, all of it.</summary>
public sealed class Exports(IRegisterSearch register, ReferenceData reference, AboutExport about, DiffuseFiles diffuse)
{
    public async Task<IResult> CsvAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken)
    {
        var dialect = context.Request.Query["excel"] == "1" ? CsvDialect.Excel : CsvDialect.Standard;
        if (query.IsDiffuse)
        {
            return diffuse.Csv(await DownloadName.OfAsync(context, register, cancellationToken), query, columns, dialect);
        }

        var layout = Layout(columns);
        return new Download(await DownloadName.OfAsync(context, register, cancellationToken), TwinFormat.Csv.MediaType + "; charset=utf-8", (stream, token) =>
            CsvTable.WriteAsync(register.RecordsAsync(query, token), layout, dialect, stream, token));
    }

    public async Task<IResult> JsonLinesAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken)
    {
        if (query.IsDiffuse)
        {
            return diffuse.JsonLines(await DownloadName.OfAsync(context, register, cancellationToken), query, columns);
        }

        var layout = Layout(columns);
        return new Download(await DownloadName.OfAsync(context, register, cancellationToken), TwinFormat.JsonLines.MediaType, (stream, token) =>
            JsonLinesTable.WriteAsync(register.RecordsAsync(query, token), layout, stream, token));
    }

    public async Task<IResult> XlsxAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken)
    {
        var page = PageLinks.Absolute(context, PageLinks.With($"/{SiteLanguages.Current}/search", query.Format()));
        if (query.IsDiffuse)
        {
            return diffuse.Xlsx(await DownloadName.OfAsync(context, register, cancellationToken), query, columns, await about.OfDiffuseAsync(query, columns, page, cancellationToken));
        }

        var layout = Layout(columns);
        var first = await about.OfAsync(query, columns, page, cancellationToken);
        return new Download(await DownloadName.OfAsync(context, register, cancellationToken), TwinFormat.Xlsx.MediaType, (stream, token) =>
            XlsxTable.WriteAsync(register.RecordsAsync(query, token), layout, first, stream, token));
    }

    public async Task<IResult> GeoJsonAsync(HttpContext context, RegisterQuery query, CancellationToken cancellationToken)
    {
        if (query.IsDiffuse)
        {
            return diffuse.GeoJson(await DownloadName.OfAsync(context, register, cancellationToken), query);
        }

        var language = SiteLanguages.Current;
        return new Download(await DownloadName.OfAsync(context, register, cancellationToken), TwinFormat.GeoJson.MediaType, (stream, token) =>
            FacilityGeoJson.WriteAsync(register.FacilitiesAsync(query, token), reference, language, stream, token));
    }

    private TableLayout<PublicRecord> Layout(AskedColumns columns) => TableLayout.OfRecords(columns.Columns, reference, SiteLanguages.Current);
}
