namespace Prtr.Ingest.Intake.Confidentiality;

/// <summary>An operator's claim that something of a report is confidential, and what was decided about it.</summary>
public sealed record Claim
{
    /// <summary>The days before its end from which on a term is reminded of.</summary>
    public const int ReminderDays = 30;

    /// <summary>Number of the question that the claim raised.</summary>
    public long QuestionId { get; init; }

    /// <summary>Number of the report that came in.</summary>
    public long ReportId { get; init; }

    /// <summary><c>withheld-release</c> or <c>withholds-everything</c>.</summary>
    public string Code { get; init; } = "";

    public int? Year { get; init; }

    public string? FacilityName { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Grounds that the operator named, such as <c>a, c</c>; null where none is kept.</summary>
    public string? Grounds { get; init; }

    /// <summary>How many rows are claimed.</summary>
    public string? Rows { get; init; }

    /// <summary>Code of the answer; null while the claim is open.</summary>
    public string? Answer { get; init; }

    /// <summary>The ground on which it was granted; null otherwise.</summary>
    public string? Ground { get; init; }

    /// <summary>The day on which a granted claim is looked at again, as it was prolonged last; null otherwise.</summary>
    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }

    /// <summary>Such as <c>account:aliya</c>.</summary>
    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public bool IsGranted => Until is not null;

    public bool HasEnded(DateOnly today) => Until <= today;

    /// <summary>Whether somebody has to think of it now: its term has ended or soon will.</summary>
    public bool IsDue(DateOnly today) => Until <= today.AddDays(ReminderDays);
}
