using Microsoft.Extensions.Localization;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Web.Office.Facilities;

/// <summary>Why an act on facilities is refused, in the reader's language.</summary>
public static class FacilityWords
{
    public static string Of(FacilityProblem problem, IStringLocalizer<FacilityOfficeTexts> text) =>
        text["Problem." + problem.Code, problem.FacilityId ?? 0, problem.Year ?? 0, problem.Number ?? 0];
}
