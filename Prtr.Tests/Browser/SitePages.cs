namespace Prtr.Tests.Browser;

/// <summary>One page of each kind, as paths under the language.</summary>
public static class SitePages
{
    private static readonly string[] Paths =
    [
        "", "/search", "/search?view=records&year=all", "/search?q=нетничего", "/search?pollutant=group:HEVMET&region=!350000000&foo=1", "/search/facets/operator?year=all",
        "/facilities/1", "/operators/961040902530", "/pollutants", "/pollutants/8", "/activities", "/activities/1(c)", "/regions", "/regions/350000000",
        "/waste", "/waste/13", "/analyse", "/analyse?year=all&rows=region&columns=year&measure=waste_t&change=yes",
        "/analyse?rows=region&rows=sector&columns=medium&measure=facilities&measure=releases_kg&share=column&chart=map&foo=1",
        "/compare", "/compare?facility=12&facility=40&year=2021&year=2022", "/place", "/place?near=49.802,73.102,10", "/place?q=Алгабас", "/place?near=46.1,60.1,1", "/subscribe?to=pollutants%2F8", "/subscription/0123456789abcdef0123456789abcdef", "/subscription?state=ended", "/request", "/review", "/review/2022", "/data", "/data?release=2026.7", "/data/api", "/report", "/about", "/help", "/no-such-page",
    ];

    public static TheoryData<string> All => new(Paths);
}
