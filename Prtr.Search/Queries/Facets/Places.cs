using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>What facets of places have in common.</summary>
internal static class Places
{
    /// <summary>The unit and all units that it lies in.</summary>
    public static IEnumerable<string> WithWider(string kato)
    {
        for (Kato? unit = new Kato(kato); unit is { } at; unit = at.Parent)
        {
            yield return at.Value;
        }
    }

    /// <summary>True for the unit and all units inside it.</summary>
    public static string Inside(string kato, string column, Func<object, string> add) => $"{column} like {add(new Kato(kato).Prefix + "%")}";

    /// <summary>Whether the classifier has the unit; true for what is no unit. Some levels of it are left out at some places.</summary>
    public static bool IsKnown(string value, ReferenceData reference) => !Kato.TryParse(value, out var kato) || reference.Units.ContainsKey(kato);

    /// <summary>The unit that it lies in; null for a region, and for what is no unit.</summary>
    public static string? Wider(string value) => Kato.TryParse(value, out var kato) ? kato.Parent?.Value : null;
}
