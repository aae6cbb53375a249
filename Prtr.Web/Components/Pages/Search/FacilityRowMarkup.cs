using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Shared;
using Prtr.Web.Components.Subjects;
using Prtr.Web.Figures;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>Writes the facilities that a search finds as rows of a table: components for their names and quantities would be half of all on the page.</summary>
public sealed class FacilityRowMarkup(
    SearchView view, IReadOnlyList<FacilityColumn> columns, ReferenceData reference, IStringLocalizer<SearchTexts> text, IStringLocalizer<Vocabulary> words, QuantityMarkup quantities)
{
    private readonly string region = words["Region"];
    private readonly string year = words["Year"];
    private readonly string overThreshold = words["OverThreshold"];
    private readonly string score = text["Column.Score"];

    public MarkupString Rows => MarkupWriter.Of(html =>
    {
        foreach (var hit in view.Answer.Facilities)
        {
            Write(html, hit);
        }
    });

    private void Write(MarkupWriter html, FacilityHit hit)
    {
        var (facility, totals) = (hit.Facility, hit.Totals);
        html.Write($"""<tr><th scope="row">""");
        html.WriteLink(facility);
        html.Write($"""

            <span class="row-more">
            """);
        html.WriteOrganisation(facility.OperatorName);
        html.Write($"</span>");
        if (totals.Withheld > 0)
        {
            WriteMore(html, text["Withheld.Here", Show.Count(totals.Withheld, text["Withheld.Values"])]);
        }

        WriteMore(html, reference.Activities.GetValueOrDefault(facility.MainActivity)?.Names.In(SiteLanguages.Current) ?? facility.MainActivity);
        html.Write($"""
            </th>
            <td data-label="{region}">{view.Labels.Of(Facet.Region, facility.Kato.Region.Value)}</td>
            <td data-label="{year}">{YearsOf(hit.Years)}</td>
            """);
        WriteCell(html, overThreshold, totals.OverThreshold, static (html, count) => html.Write($"{Show.Count((long)count)}"));
        foreach (var column in columns)
        {
            WriteCell(html, column.Title, totals[column.Measure] ?? 0, (html, sum) => quantities.Write(html, sum, column.Measure.Unit!, column.Scale));
        }

        WriteCell(html, score, totals.ScreeningScore, static (html, score) => html.Write($"{Show.Rounded(score)}"));
        html.Write($"</tr>");
    }

    private static void WriteMore(MarkupWriter html, string more) => html.Write($"""<span class="row-more">{more}</span>""");

    // A facility mostly has one or two of them; a dash is quieter than a zero.
    private static void WriteCell(MarkupWriter html, string title, decimal value, Action<MarkupWriter, decimal> write)
    {
        html.Write($"""

            <td class="number" data-label="{title}">
            """);
        if (value == 0)
        {
            html.Write($"""<span class="muted none">–</span>""");
        }
        else
        {
            write(html, value);
        }

        html.Write($"</td>");
    }

    private static string YearsOf(IReadOnlyList<int> years) => years.Count switch
    {
        0 => "",
        1 => years[0].ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{years.Min()}–{years.Max()}"),
    };
}
