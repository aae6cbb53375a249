using System.Globalization;
using Prtr.Search.Aggregates;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;

namespace Prtr.Web.Components.Pages.Analyse;

/// <summary>Where the value of a row or column leads: to the search that finds exactly its records, or to the facility.</summary>
public static class AnalyseLinks
{
    /// <returns>Null where no search finds them alone.</returns>
    public static string? Of(Dimension dimension, string value, RegisterQuery query) => (dimension, value) switch
    {
        (_, CellKey.Missing or CellKey.Other) => null,
        ({ Name: "facility" }, _) => Links.Facility(long.Parse(value, CultureInfo.InvariantCulture)),
        // Only part of what these find: what has no narrower value.
        ({ Name: "operation" }, "R" or "D") or ({ Name: "destination" }, "KZ") => null,
        ({ Name: "pollutant" }, _) when value.Contains(':', StringComparison.Ordinal) => null,
        _ => dimension.Narrow(query, value) is { } narrower ? Links.Search(narrower.Format()) : null,
    };
}
