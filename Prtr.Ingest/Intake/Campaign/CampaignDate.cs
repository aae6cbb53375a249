using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Campaign;

/// <summary>One of the law's dates for a year.</summary>
/// <param name="Step"><c>report</c>, <c>publish</c>, <c>review</c> or <c>keep</c>: the ten reporting years for which the public must find the year.</param>
/// <param name="By">The last day.</param>
/// <param name="IsDone">Whether what is due has been done.</param>
/// <param name="Days">Days left, below 0 when overdue.</param>
public sealed record CampaignDate(string Step, DateOnly By, bool IsDone, int Days)
{
    // By the Code, art. 22(14), the public finds at least ten former reporting years; the eleventh comes with its own publication.
    private const int KeptYears = 10;

    public bool IsOverdue => !IsDone && Days < 0;

    /// <summary>All of a year as the register has it; none when it does not know the year.</summary>
    public static async Task<IReadOnlyList<CampaignDate>> ReadAsync(RegisterDatabase database, int year, DateOnly today, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var status = await connection.QuerySingleOrDefaultAsync<YearStatus>(new CommandDefinition(
            "select y.year, y.state, y.reopened, (select max(e.edition) from review_edition e where e.reporting_year = y.year) as edition from reporting_year y where y.year = @year",
            new { year },
            cancellationToken: cancellationToken));
        return status is null ? [] : Of(status.On(today), today);
    }

    /// <summary>All of a year, in their order.</summary>
    public static IReadOnlyList<CampaignDate> Of(YearStatus year, DateOnly today)
    {
        var dates = new ReportingYear(year.Year);
        CampaignDate On(string step, DateOnly by, bool done) => new(step, by, done, by.DayNumber - today.DayNumber);
        return
        [
            On("report", dates.ReportsDueBefore.AddDays(-1), dates.IsLate(today)),
            On("publish", dates.PublicBy, year.State is "published" or "reviewed"),
            On("review", dates.ReviewBy, year.Edition is not null),
            On("keep", new ReportingYear(year.Year + KeptYears).PublicBy, false),
        ];
    }
}
