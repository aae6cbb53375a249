using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>How a facility and its operator are called on pages: as reported, for English readers in Latin letters.</summary>
public static class ReportNames
{
    /// <summary>The facility's name: Kazakh where there is one, Russian, or the Russian one in Latin letters.</summary>
    public static string NameIn(this PublicReport report, string language) =>
        language == "en" ? Romanisation.Of(report.FacilityName) : report.ReportedNameIn(language);

    public static string OperatorIn(this PublicReport report, string language) => LegalForms.NameIn(report.OperatorName, language);
}
