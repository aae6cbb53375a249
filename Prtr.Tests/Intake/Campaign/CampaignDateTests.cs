using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Campaign;

namespace Prtr.Tests.Intake.Campaign;

/// <summary>The law's dates of a year, on a day.</summary>
public sealed class CampaignDateTests
{
    [Fact]
    public void Each_date_is_done_overdue_or_has_days_left()
    {
        var dates = CampaignDate.Of(new YearStatus { Year = 2022, State = "closed" }, new DateOnly(2024, 4, 10));

        Assert.Equal(["report done", "publish overdue 10", "review 174 left", "keep 3642 left"], dates.Select(InWords));
        Assert.Equal(new DateOnly(2034, 3, 31), dates[^1].By);
    }

    [Fact]
    public void What_was_published_late_is_overdue_no_more()
    {
        var dates = CampaignDate.Of(new YearStatus { Year = 2022, State = "reviewed", Edition = 1 }, new DateOnly(2025, 1, 1));

        Assert.Equal(["report done", "publish done", "review done"], dates.Take(3).Select(InWords));
    }

    private static string InWords(CampaignDate date) => $"{date.Step} {(date.IsDone ? "done" : date.IsOverdue ? $"overdue {-date.Days}" : $"{date.Days} left")}";
}
