using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Aggregates;
using Prtr.Search.Aggregates.Drawings;
using Prtr.Search.Aggregates.Workbook;
using Prtr.Search.Charts;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Endpoints;

/// <summary>Aggregates as data.</summary>
public sealed class AggregateAnswers(Aggregator aggregator, IRegisterSearch register, ReferenceData reference, AboutExport about)
{
    private const double WidestChart = 960;

    public async Task<IResult> JsonAsync(AggregateRequest request, CancellationToken cancellationToken) =>
        await TableAsync(request, cancellationToken) is { } table ? new JsonAnswer(json => new AggregateJson(json, table).Write()) : TooLarge(request);

    public async Task<IResult> CsvAsync(HttpContext context, AggregateRequest request, CancellationToken cancellationToken)
    {
        if (await TableAsync(request, cancellationToken) is not { } table)
        {
            return TooLarge(request);
        }

        var dialect = context.Request.Query["excel"] == "1" ? CsvDialect.Excel : CsvDialect.Standard;
        return new Download(await DownloadName.OfAsync(context, register, cancellationToken), "text/csv; charset=utf-8", (stream, token) =>
            AggregateCsv.WriteAsync(table, dialect, stream, token));
    }

    public async Task<IResult> XlsxAsync(HttpContext context, AggregateRequest request, CancellationToken cancellationToken)
    {
        if (await TableAsync(request, cancellationToken) is not { } table)
        {
            return TooLarge(request);
        }

        var language = SiteLanguages.Current;
        var first = about.Of(table, PageLinks.Absolute(context, PageLinks.With($"/{language}/analyse", request.Format())));
        var name = await DownloadName.OfAsync(context, register, cancellationToken);
        if (!AggregateWorkbook.Fits(table))
        {
            return new Download(name, TwinFormat.Xlsx.MediaType, (stream, token) =>
                AggregateWorkbook.WriteRowsAsync(table, new RecordNames(reference, language), first, stream, token));
        }

        using var workbook = new MemoryStream();
        AggregateWorkbook.Write(table, language, first, workbook);
        return new MadeFile(name, TwinFormat.Xlsx.MediaType, workbook.ToArray());
    }

    /// <summary>The chart or map of the first measure that has one.</summary>
    public async Task<IResult> PictureAsync(HttpContext context, AggregateRequest request, TwinFormat format, CancellationToken cancellationToken)
    {
        if (await TableAsync(request, cancellationToken) is not { } table)
        {
            return TooLarge(request);
        }

        if (Framed(context, table) is not { } drawing)
        {
            return Problems.NotFound("chart", request.Format());
        }

        return new MadeFile(
            await DownloadName.OfAsync(context, register, cancellationToken),
            format.MediaType,
            format == TwinFormat.Png ? PngPicture.Write(drawing) : Encoding.UTF8.GetBytes(SvgPicture.Write(drawing)));
    }

    /// <summary>The chart or map of the first measure with what it is above and its source below; null where nothing can be drawn.</summary>
    public Drawing? Framed(HttpContext context, AggregateTable table)
    {
        if (ChartShapes.Chosen(table.Answer) is not { } shape)
        {
            return null;
        }

        var chart = new AggregateChart(table, table.Request.Drawn.First(), SiteLanguages.Current);
        var drawing = shape == ChartShape.Map ? RegionMapDrawing.Of(chart.DrawMap()) : ChartDrawing.Of(chart.Draw(shape), WidestChart);
        return DrawingFrame.Around(drawing, $"{drawing.Title}. {table.Sentence}", about.SourceLine(table.Answer.Release, PageAddress(context, table.Request)));
    }

    /// <summary>The page with the same aggregate, with its host.</summary>
    public static string PageAddress(HttpContext context, AggregateRequest request) =>
        PageLinks.Absolute(context, PageLinks.With($"/{SiteLanguages.Current}/analyse", request.Format()));

    /// <summary>Null when it would have too many cells.</summary>
    public Task<AggregateTable?> TableAsync(AggregateRequest request, CancellationToken cancellationToken) =>
        aggregator.TableAsync(request, SiteLanguages.Current, cancellationToken);

    public static ProblemHttpResult TooLarge(AggregateRequest request) => Problems.BadQuery(
    [
        new(QueryProblemKind.TooMuch, request.Rows.Count > 0 ? "rows" : "columns", string.Join(", ", request.Dimensions.Select(dimension => dimension.Name))) { Limit = AskedLimit.Cells },
    ]);
}
