using System.Globalization;
using Microsoft.Extensions.Localization;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Hosting;
using Prtr.Web.Resources;

namespace Prtr.Web.Endpoints;

/// <summary>Says on the first sheet of a workbook what was asked, of which data and when.</summary>
public sealed class AboutExport(IRegisterSearch register, ReferenceData reference, IStringLocalizer<Export> text, IConfiguration configuration, TimeProvider time)
{
    /// <param name="page">The address of the page with the same query.</param>
    public async Task<ExportAbout> OfAsync(RegisterQuery query, AskedColumns columns, string page, CancellationToken cancellationToken)
    {
        var answer = await register.SearchAsync(query with { View = ResultView.Facilities, Page = 1, Size = 1 }, cancellationToken);
        var names = await register.NamesAsync(SiteLanguages.Current, cancellationToken);
        var totals = answer.Totals;
        List<(string, string)> lines =
        [
            (text["Register"], text["Source"]),
            (text["Query"], QuerySentence.Of(query, reference, names, SiteLanguages.Current)),
            (text["Link"], page),
            (text["Release"], answer.Release.Name),
            (text["Date"], time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            (text["Licence"], text["LicenceText"]),
            (text["Facilities"], Number(totals.Facilities)),
            (text["Records"], Number(totals.Records)),
            (text["Withheld"], Number(totals.Withheld)),
            (text["ReleasesKg"], Number(totals.ReleasesKg)),
            (text["WastewaterKg"], Number(totals.WastewaterKg)),
            (text["WasteT"], Number(totals.WasteT)),
            (text["Note"], text["NoteText"]),
        ];
        if (configuration.GetValue<bool>("Site:Demonstration"))
        {
            lines.Insert(1, (text["Demonstration"], text["DemonstrationText"]));
        }

        var meanings = columns.Columns.Select(column => ColumnTexts.Of(column.Name, SiteLanguages.Current));
        return new ExportAbout(text["AboutSheet"], text["RecordsSheet"], lines, [new(text["Column"], text["Meaning"], text["Form"]), .. meanings]);
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
