using Microsoft.AspNetCore.Components;
using Prtr.Search.Charts;

namespace Prtr.Web.Components.Shared;

/// <summary>What a page says of itself while it is rendered, so that a part of it can be passed on alone.</summary>
/// <param name="wanted">The part that is asked for alone; null on a page as readers see it.</param>
public sealed class SharedPage(string? wanted = null)
{
    /// <summary>The id of a page's map.</summary>
    public const string Map = "map";

    /// <summary>The id of the map of where a facility's waste went.</summary>
    public const string Receivers = "receivers";

    private readonly Dictionary<string, SharedPart> parts = [];

    /// <summary>Whether the page is only rendered to take a part out of it.</summary>
    public bool IsRead { get; init; }

    /// <summary>Of the page, empty until its header is rendered.</summary>
    public string Title { get; set; } = "";

    /// <summary>A sentence about the page.</summary>
    public string Description { get; set; } = "";

    /// <summary>The part that was asked for; null where the page has none of that id.</summary>
    public SharedPart? Found => wanted is null ? null : parts.GetValueOrDefault(wanted);

    /// <summary>The first chart of the page, else its map; null where it has neither.</summary>
    public SharedPart? Picture => parts.Values.Where(part => part.Draw is not null).OrderBy(part => part.Id is Map or Receivers).FirstOrDefault();

    public void Add(SharedPart part) => parts.TryAdd(part.Id, part);
}

/// <summary>A chart or table of a page.</summary>
/// <param name="Id">Within its page; the same as long as the page has it.</param>
/// <param name="Title">What it shows of the page's subject: measure, unit, years.</param>
/// <param name="Draw">Makes the picture; null for a table.</param>
/// <param name="Content">As it stands in the page.</param>
public sealed record SharedPart(string Id, string Title, Func<Drawing>? Draw, RenderFragment Content);
