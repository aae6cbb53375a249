using Microsoft.Extensions.Localization;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Office.Reports;

namespace Prtr.Web.Office.Diffuse;

/// <summary>What is said of a report on diffuse sources.</summary>
public static class DiffuseWords
{
    public static string Region(KeptDiffuseReport report, ReferenceData reference) =>
        reference.NamesOf(new Kato(report.Region))?.In(SiteLanguages.Current) ?? report.Region;

    public static string State(KeptDiffuseVersion version, IStringLocalizer<ReportTexts> text) =>
        version.WithdrawnReason is { } reason ? text["Diffuse.WithdrawnFor", reason]
        : version.IsEnded ? text["Diffuse.Ended"]
        : version.IsPublished ? text["Diffuse.Public"]
        : text["Diffuse.Waiting"];
}
