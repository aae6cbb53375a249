using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Prtr.Ingest.Drafts;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>
/// Somebody who fills in a draft over HTTP as the form's script does: a row at a time, again until the site says that it is kept. Knows what was said to be kept, and what may have been.
/// </summary>
internal sealed partial class TypingOperator(Uri site, string secret, long draft) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = true, CookieContainer = Session(site, secret), AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(1) };
    private readonly Dictionary<string, string> hidden = [];

    /// <summary>The numbers of the rows that the step has.</summary>
    public IReadOnlyList<long> Rows { get; private set; } = [];

    /// <summary>What the site said to have kept, in that order.</summary>
    public List<CellEdit> Acknowledged { get; } = [];

    /// <summary>What was sent when the site broke off; null when nothing is open.</summary>
    public CellEdit? Open { get; private set; }

    /// <summary>Opens a step and takes what is hidden in its form.</summary>
    /// <returns>How long the page took.</returns>
    public async Task<TimeSpan> OpenAsync(string step, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(Address(step), cancellationToken);
        answer.EnsureSuccessStatusCode();
        var page = await answer.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        var form = page[page.IndexOf("<form class=\"draft-form\"", StringComparison.Ordinal)..];
        foreach (Match field in Hidden().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]))
        {
            hidden[field.Groups[1].Value] = WebUtility.HtmlDecode(field.Groups[2].Value);
        }

        Rows = [.. Quantity().Matches(form).Select(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct()];
        return took;
    }

    /// <returns>How long it took until the site said that it is kept.</returns>
    /// <exception cref="HttpRequestException">It said nothing, or something else: whether it is kept nobody knows.</exception>
    public async Task<TimeSpan> SaveAsync(string step, CellEdit edit, CancellationToken cancellationToken)
    {
        Open = edit;
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(step));
        request.Headers.Add("Prtr-Row", edit.RowId.ToString(CultureInfo.InvariantCulture));
        request.Content = new FormUrlEncodedContent([.. hidden, new(string.Create(CultureInfo.InvariantCulture, $"{edit.RowId}.{edit.Field}"), edit.Text), new("go", "stay")]);
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var page = await answer.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        hidden["seen"] = Seen().Match(page) is { Success: true } seen ? seen.Groups[1].Value : throw new HttpRequestException("The answer is not the draft's page.");
        Open = null;
        Acknowledged.Add(edit);
        return took;
    }

    public void Dispose() => client.Dispose();

    private static CookieContainer Session(Uri site, string secret)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("prtr-session", secret, "/", site.Host));
        return cookies;
    }

    private Uri Address(string step) => new(string.Create(CultureInfo.InvariantCulture, $"/ru/cabinet/drafts/{draft}/{step}"), UriKind.Relative);

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([0-9]+)\\.quantity_(?:kg|t)\"")]
    private static partial Regex Quantity();

    [GeneratedRegex("name=\"seen\" value=\"([0-9]+)\"")]
    private static partial Regex Seen();
}
