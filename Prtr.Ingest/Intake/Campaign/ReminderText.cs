using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Campaign;

/// <summary>The letter that reminds an operator of a report, in Kazakh and Russian.</summary>
public static class ReminderText
{
    private static readonly TextResource Texts = new(typeof(ReminderText));

    /// <summary>The languages of letters to operators, the state language first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru"];

    public static string Subject(int year, string language) => Texts.Get(language, "Subject", year.ToString(CultureInfo.InvariantCulture));

    /// <param name="facilities">Of one operator, none empty.</param>
    public static string Content(int year, IReadOnlyList<CampaignFacility> facilities, DateOnly today, string language)
    {
        var due = new ReportingYear(year).ReportsDueBefore;
        return Texts.Get(
            language,
            today < due ? "BeforeTerm" : "AfterTerm",
            facilities[0].OperatorName,
            facilities[0].OperatorBin,
            year.ToString(CultureInfo.InvariantCulture),
            ReaderDates.In(language, due.AddDays(-1)),
            string.Join('\n', facilities.Select(facility => $"– {Texts.Get(language, facility.State == CampaignState.Returned ? "FacilityReturned" : "Facility", facility.FacilityName, facility.FacilityId ?? 0, facility.PostalAddress ?? "")}")));
    }
}
