using System.Globalization;
using System.Xml.Linq;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>A feed of what is new (RFC 4287).</summary>
/// <param name="Address">Of the feed itself, absolute; also its id.</param>
/// <param name="Page">The page that it is about, absolute.</param>
public sealed record AtomFeed(string Address, string Page, string Title, string Author, string Language, DateTimeOffset Updated, IReadOnlyList<AtomEntry> Entries)
{
    public const string MediaType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public IResult ToResult() => new XmlAnswer(
        new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Language),
            new XElement(Atom + "id", Address),
            new XElement(Atom + "title", Title),
            new XElement(Atom + "updated", Time(Updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", Author)),
            Link("self", Address, MediaType),
            Link("alternate", Page, "text/html"),
            Entries.Select(entry => new XElement(
                Atom + "entry",
                new XElement(Atom + "id", entry.Id),
                new XElement(Atom + "title", entry.Title),
                new XElement(Atom + "updated", Time(entry.Updated)),
                Link("alternate", entry.Page, "text/html"),
                entry.Data is { } data ? Link("enclosure", data.Address, data.MediaType) : null,
                new XElement(Atom + "summary", entry.Summary)))),
        MediaType + "; charset=utf-8");

    private static XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <param name="Id">Stays the same for ever.</param>
/// <param name="Data">A file with the data, absolute; null when there is none.</param>
public sealed record AtomEntry(string Id, string Title, DateTimeOffset Updated, string Page, string Summary, (string Address, string MediaType)? Data = null);
