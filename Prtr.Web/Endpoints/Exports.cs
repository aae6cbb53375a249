using System.Runtime.CompilerServices;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints;

/// <summary>The files in which the answer to a query can be taken away: exactly the filtered set, all of it.</summary>
public sealed class Exports(IRegisterSearch register, DiffuseSearch diffuse, ReferenceData reference, AboutExport about)
{
    public async Task<IResult> CsvAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken)
    {
        var dialect = context.Request.Query["excel"] == "1" ? CsvDialect.Excel : CsvDialect.Standard;
        var table = Table(query, columns);
        return await DownloadAsync(context, TwinFormat.Csv.MediaType + "; charset=utf-8", (stream, token) => table.WriteCsvAsync(dialect, stream, token), cancellationToken);
    }

    public async Task<IResult> JsonLinesAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken) =>
        await DownloadAsync(context, TwinFormat.JsonLines.MediaType, Table(query, columns).WriteJsonLinesAsync, cancellationToken);

    public async Task<IResult> XlsxAsync(HttpContext context, RegisterQuery query, AskedColumns columns, CancellationToken cancellationToken)
    {
        var page = PageLinks.Absolute(context, PageLinks.With($"/{SiteLanguages.Current}/search", query.Format()));
        var table = Table(query, columns);
        var first = await about.OfAsync(query, table.Columns, page, cancellationToken);
        return await DownloadAsync(context, TwinFormat.Xlsx.MediaType, (stream, token) => table.WriteXlsxAsync(first, stream, token), cancellationToken);
    }

    /// <summary>Facilities at their places; the regions with the sums of their diffuse sources.</summary>
    public async Task<IResult> GeoJsonAsync(HttpContext context, RegisterQuery query, CancellationToken cancellationToken)
    {
        var language = SiteLanguages.Current;
        return await DownloadAsync(context, TwinFormat.GeoJson.MediaType, Write, cancellationToken);

        async Task Write(Stream stream, CancellationToken token) => await (query.IsDiffuse
            ? DiffuseGeoJson.WriteAsync(await diffuse.SumsAsync(query, [DiffuseField.Region], token), reference, language, stream, token)
            : FacilityGeoJson.WriteAsync(register.FacilitiesAsync(query, token), reference, language, stream, token));
    }

    private FoundTable Table(RegisterQuery query, AskedColumns columns)
    {
        var names = new RecordNames(reference, SiteLanguages.Current);
        return query.IsDiffuse
            ? new FoundTable<DiffuseRecord>(token => DiffuseRowsAsync(query, token), new(columns.Of(DiffuseColumns.All), names))
            : new FoundTable<PublicRecord>(token => register.RecordsAsync(query, token), new(columns.Of(RecordColumns.All), names));
    }

    private async IAsyncEnumerable<DiffuseRecord> DiffuseRowsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in await diffuse.RecordsAsync(query, cancellationToken))
        {
            yield return record;
        }
    }

    private async Task<IResult> DownloadAsync(HttpContext context, string mediaType, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken) =>
        new Download(await DownloadName.OfAsync(context, register, cancellationToken), mediaType, write);
}
