using System.Globalization;
using Microsoft.Extensions.Localization;
using Prtr.Search.Aggregates;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Settings;
using Prtr.Web.Addresses;
using Prtr.Web.Resources;

namespace Prtr.Web.Endpoints;

/// <summary>Says on the first sheet of a workbook what was asked, of which data and when.</summary>
public sealed class AboutExport(IRegisterSearch register, DiffuseSearch diffuse, ReferenceData reference, IStringLocalizer<Export> text, SiteSettings settings, TimeProvider time)
{
    /// <param name="columns">The names of the columns that the rows have.</param>
    /// <param name="page">The address of the page with the same query.</param>
    public async Task<ExportAbout> OfAsync(RegisterQuery query, IEnumerable<string> columns, string page, CancellationToken cancellationToken)
    {
        var names = await register.NamesAsync(SiteLanguages.Current, cancellationToken);
        var (release, totals) = query.IsDiffuse ? await OfDiffuseAsync(query, cancellationToken) : await OfRecordsAsync(query, cancellationToken);
        return new ExportAbout(
            text["AboutSheet"],
            text["RecordsSheet"],
            [.. Head(QuerySentence.Of(query, reference, names, SiteLanguages.Current), page, release), .. totals],
            [ColumnsHead, .. columns.Select(column => ColumnTexts.Of(column, SiteLanguages.Current))]);
    }

    /// <summary>The same for an aggregate.</summary>
    public ExportAbout Of(AggregateTable table, string page)
    {
        List<(string, string)> lines =
        [
            .. Head(table.Sentence, page, table.Answer.Release),
            (text["Years"], string.Join(", ", table.Answer.Years)),
            (text["Withheld"], Number(table.Answer.Withheld)),
            (text["Note"], text["NoteText"]),
        ];
        if (table.Request.Comparable)
        {
            lines.Add((text["Comparable"], table.Labels.ComparableSet));
        }

        var meanings = AggregateColumn.All(table.Request).Select(column => new ColumnAbout(column.Name, column.Means(table.Labels), table.Labels.FormOf(column.Form)));
        return new ExportAbout(text["AboutSheet"], table.Labels.LongSheet, lines, [ColumnsHead, .. meanings]);
    }

    /// <summary>Source, licence, release and address in a line, for what is passed on without a sheet of its own.</summary>
    public string SourceLine(DataRelease release, string page) => string.Join(". ", [Origin, $"{text["Release"]} {release.Name}", "CC BY 4.0", page]);

    /// <summary>Who the figures are from; of a demonstration that they are none.</summary>
    public string Origin => settings.IsDemonstration ? $"{text["Source"]}. {text["DemonstrationText"].Value.TrimEnd('.')}" : text["Source"];

    private async Task<(DataRelease, IEnumerable<(string, string)>)> OfRecordsAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        var answer = await register.SearchAsync(query with { View = ResultView.Facilities, Page = 1, Size = 1 }, cancellationToken);
        var totals = answer.Totals;
        return (answer.Release,
        [
            (text["Facilities"], Number(totals.Facilities)),
            (text["Records"], Number(totals.Records)),
            (text["Withheld"], Number(totals.Withheld)),
            .. from measure in Measure.OfFacilities
               where measure != Measure.AccidentalKg && totals[measure] is not null
               select (text["Total." + measure.Name].Value, Number(totals[measure]!.Value)),
            (text["Note"], text["NoteText"]),
        ]);
    }

    private async Task<(DataRelease, IEnumerable<(string, string)>)> OfDiffuseAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        var answer = await diffuse.SearchAsync(query with { Page = 1, Size = 1 }, cancellationToken);
        return (answer.Release,
        [
            (text["Records"], Number(answer.Total.Records)),
            .. answer.Total.QuantityKg is { } kg ? [(text["DiffuseKg"], Number(kg))] : Array.Empty<(string, string)>(),
            (text["Note"], text["DiffuseNote"]),
        ]);
    }

    private ColumnAbout ColumnsHead => new(text["Column"], text["Meaning"], text["Form"]);

    private IEnumerable<(string, string)> Head(string sentence, string page, DataRelease release)
    {
        yield return (text["Register"], text["Source"]);
        if (settings.IsDemonstration)
        {
            yield return (text["Demonstration"], text["DemonstrationText"]);
        }

        yield return (text["Query"], sentence);
        yield return (text["Link"], page);
        yield return (text["Release"], release.Name);
        yield return (text["Date"], time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        yield return (text["Licence"], text["LicenceText"]);
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
