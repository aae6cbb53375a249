using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office;

/// <summary>Addresses of people who sign in: the office, the cabinet, signing in itself, and the circuits of their pages.</summary>
public static class SignedInAddress
{
    private const string Hub = "/_blazor";

    /// <summary>What their pages begin with, under the language.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["/office", "/cabinet", "/sign-in"];

    public static bool Is(PathString path) => SiteLanguages.Of(path) is not null && Folders.Append(Hub).Any(folder => Below(path).StartsWithSegments(folder));

    /// <summary>Whether it is a circuit's, with or without its language.</summary>
    public static bool IsHub(PathString path) => path.StartsWithSegments(Hub) || (SiteLanguages.Of(path) is not null && Below(path).StartsWithSegments(Hub));

    /// <summary>The path without its language.</summary>
    public static PathString Below(PathString path) => path.Value!.IndexOf('/', 1) is var end and > 0 ? new(path.Value[end..]) : default;

    /// <summary>The same for whoever it is: who acts for an operator or a region alone is at home in the cabinet.</summary>
    public static string For(SignedInPerson person, string target) => target == Links.To("office") && !person.May(Act.ReadOffice) ? Links.To("cabinet") : target;

    /// <summary>Where to go on after signing in: a page of this site for signed-in people, whatever was asked for.</summary>
    public static string Then(string? asked, string otherwise) =>
        asked is ['/', _, ..] && asked.Length < 500 && asked[1] is not ('/' or '\\') && asked.All(letter => letter is > ' ' and not '\\') && Is(asked.Split('?')[0]) && !IsHub(asked.Split('?')[0]) ? asked : otherwise;
}
