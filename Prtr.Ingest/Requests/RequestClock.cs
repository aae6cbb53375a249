namespace Prtr.Ingest.Requests;

/// <summary>How long the centre may take to answer a request of the public.</summary>
public static class RequestClock
{
    public const int Days = 30;

    /// <summary>The last day for an answer.</summary>
    public static DateOnly DueOn(DateTimeOffset receivedAt) => DateOnly.FromDateTime(receivedAt.Date).AddDays(Days);

    /// <returns>0 while there is time, or when it is answered.</returns>
    public static int DaysOverdue(KeptRequest request, DateOnly today) => request.AnsweredAt is null ? Math.Max(0, today.DayNumber - DueOn(request.ReceivedAt).DayNumber) : 0;
}
