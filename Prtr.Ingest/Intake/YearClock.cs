using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>What is to be done next for a reporting year, by the law's clock.</summary>
/// <param name="Step"><c>report</c>, <c>publish</c> or <c>review</c>.</param>
/// <param name="By">The last day for it.</param>
/// <param name="DaysOverdue">0 while there is time.</param>
public sealed record YearStep(string Step, DateOnly By, int DaysOverdue)
{
    /// <summary>In a sentence for people at a terminal.</summary>
    public string InWords(int year)
    {
        var what = (Step, DaysOverdue) switch
        {
            ("report", _) => "reports are due",
            ("publish", 0) => "to be published",
            ("publish", _) => "not published",
            (_, 0) => "review to be published",
            _ => "review not published",
        };
        var overdue = DaysOverdue == 0 ? "" : $", {DaysOverdue.ToString(CultureInfo.InvariantCulture)} days overdue";
        return string.Create(CultureInfo.InvariantCulture, $"{year}: {what} by {By:yyyy-MM-dd}{overdue}");
    }
}

/// <summary>The law's dates applied to the states of years.</summary>
public static class YearClock
{
    /// <summary>The state on a day: an open year closes by itself when its reports are due.</summary>
    public static string StateOn(string state, int year, DateOnly day) =>
        state == "open" && new ReportingYear(year).IsLate(day) ? "closed" : state;

    /// <summary>What is to be done next; null when the review is out.</summary>
    public static YearStep? NextOn(string state, int year, DateOnly day)
    {
        var dates = new ReportingYear(year);
        (string Step, DateOnly By)? next = StateOn(state, year, day) switch
        {
            "open" => ("report", dates.ReportsDueBefore.AddDays(-1)),
            "closed" => ("publish", dates.PublicBy),
            "published" => ("review", dates.ReviewBy),
            _ => null,
        };
        return next is not { } due ? null : new YearStep(due.Step, due.By, Math.Max(0, day.DayNumber - due.By.DayNumber));
    }
}
