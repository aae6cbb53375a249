using System.Net;
using AngleSharp.Html.Dom;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>An officer reports the diffuse sources of a region by forms alone.</summary>
public sealed class CabinetDiffuseTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task From_last_years_report_to_the_page_where_it_would_be_signed()
    {
        await site.Register.Loader.LoadAsync(
            [DiffuseFile.Of(DiffuseFile.Transport.Replace("230000000", "710000000", StringComparison.Ordinal))], new DateOnly(2023, 3, 1), default).SingleAsync();
        using var browser = new FormBrowser(site.Address);
        browser.SignIn(await site.SessionAsync(Role.LocalOfficer));

        var home = await browser.GetAsync("/kk/cabinet");
        var received = await browser.GetAsync(((IHtmlAnchorElement)home.QuerySelector("a[href*='/cabinet/diffuse/']")!).PathName);
        Assert.Contains("2022", received.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var page = await browser.SubmitAsync(home, "form.begin-draft", ("Year", "2023"), ("WithQuantities", "yes"));
        var quantity = (IHtmlInputElement)page.QuerySelector("input[name$='.quantity_kg']")!;
        Assert.Equal("150000", quantity.Value);
        Assert.Equal("road-transport", ((IHtmlSelectElement)page.QuerySelector("select[name$='.source_category']")!).Value);
        page = await browser.SubmitAsync(page, "form.draft-form", (quantity.Name!, "151000"), ("go", "check"));
        Assert.Equal("step", page.QuerySelectorAll(".draft-steps a")[1].GetAttribute("aria-current"));
        Assert.NotNull(page.QuerySelector("a[href$='report.json']"));

        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + await site.SessionAsync(Role.LocalOfficer));
        var form = await client.GetByteArrayAsync(new Uri(((IHtmlAnchorElement)page.QuerySelector("a[href$='report.xlsx']")!).PathName, UriKind.Relative));
        Assert.Equal("PK"u8.ToArray(), form[..2]);

        using var stranger = await site.ClientAsync(Role.Signer);
        using var hidden = await stranger.GetAsync(new Uri(new Uri(received.Url).AbsolutePath, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
