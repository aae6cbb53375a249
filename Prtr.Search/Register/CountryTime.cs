namespace Prtr.Search.Register;

/// <summary>
/// The clock of Kazakhstan, whatever zone the machine is set to: one time for the whole country, UTC+5 without summer time since 1 March 2024. Terms of the law end with its days.
/// </summary>
public sealed class CountryTime : TimeProvider
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    private CountryTime()
    {
    }

    public static TimeProvider Clock { get; } = new CountryTime();

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Kazakhstan", Offset, null, null);

    /// <summary>The day it is there at this moment.</summary>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);
}
