using System.Globalization;

namespace Prtr.Search.Doctor;

internal static class ClockDifference
{
    /// <param name="before">This machine's time when the question was sent.</param>
    /// <param name="server">The server's, somewhere in between.</param>
    /// <param name="after">This machine's when the answer had come.</param>
    public static Finding Judge(string check, DateTimeOffset before, DateTimeOffset server, DateTimeOffset after, TimeSpan tolerance)
    {
        var ahead = server > after ? server - after : server < before ? server - before : TimeSpan.Zero;
        return ahead.Duration() > tolerance
            ? Finding.Wrong(
                check,
                string.Create(CultureInfo.InvariantCulture, $"it is {ahead.Duration().TotalSeconds:0} s {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} this machine's"),
                "set both by NTP: claims, terms and sessions are told by them")
            : Finding.Ok(check, "as this machine's");
    }
}
