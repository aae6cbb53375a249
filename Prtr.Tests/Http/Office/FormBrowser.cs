using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Prtr.Tests.Http.Office;

/// <summary>Keeps cookies, follows redirects and submits forms with what is hidden in them.</summary>
internal sealed class FormBrowser(Uri address) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? kept;

    private HttpClient Client => kept ??= new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public List<string> SetCookies { get; } = [];

    public Task<IHtmlDocument> GetAsync(string path) => SendAsync(HttpMethod.Get, new Uri(address, path), null);

    public Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, params (string Name, string Value)[] typed) => SubmitAsync(page, "form.sign-in", typed);

    public Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, string form, params (string Name, string Value)[] typed)
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        var values = element.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in typed)
        {
            values[name] = value;
        }

        return SendAsync(HttpMethod.Post, new Uri(new Uri(page.Url), element.GetAttribute("action") ?? page.Url), new FormUrlEncodedContent(values));
    }

    /// <summary>Presses a button as people without scripts do: all that stands in its form is sent.</summary>
    public Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button)
    {
        var pressed = (IHtmlButtonElement)page.QuerySelector(button)!;
        var sent = pressed.Form!.GetSubmission(pressed)!;
        var body = new StreamContent(sent.Body);
        body.Headers.TryAddWithoutValidation("Content-Type", sent.MimeType);
        return SendAsync(HttpMethod.Post, new Uri(sent.Target.Href), body);
    }

    /// <summary>Goes on with a session that was begun elsewhere.</summary>
    public void SignIn(string secret) => cookies.Add(new Cookie("prtr-session", secret, "/", address.Host));

    public void Dispose() => kept?.Dispose();

    private async Task<IHtmlDocument> SendAsync(HttpMethod method, Uri uri, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        using var answer = await Client.SendAsync(request);
        SetCookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        if (answer.Headers.Location is { } next)
        {
            return await SendAsync(HttpMethod.Get, new Uri(uri, next), null);
        }

        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(response => response.Content(text).Address(uri));
    }
}
