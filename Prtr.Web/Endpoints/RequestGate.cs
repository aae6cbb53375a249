namespace Prtr.Web.Endpoints;

/// <summary>
/// Who may send the form to the centre. It has neither account nor cookie, so a forged sending gains nothing that its forger could not send himself;
/// what is kept away are other sites' forms and floods.
/// </summary>
public sealed class RequestGate : IDisposable
{
    /// <summary>How many requests one network address may send in a minute.</summary>
    public const int PerMinute = 5;

    /// <summary>How many in a day: offices and villages share an address, whoever writes to strangers in the site's name wants more.</summary>
    public const int PerDay = 60;

    private readonly AddressRate rate = new(PerMinute);
    private readonly AddressRate dayRate = new(PerDay, TimeSpan.FromDays(1));

    /// <summary>Counts the sending; false when the address has sent too many.</summary>
    public bool Admits(HttpContext context) =>
        rate.Count(context.Connection.RemoteIpAddress).Wait is null && dayRate.Count(context.Connection.RemoteIpAddress).Wait is null;

    /// <summary>Whether a form of this site sent it, as far as the browser says.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.ToString() is not { Length: > 0 } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));

    public void Dispose()
    {
        rate.Dispose();
        dayRate.Dispose();
    }
}
