using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>
/// The values under which a record is found in each facet: its own code and all wider ones. Choosing a value finds the records that have it here,
/// and counts are over it.
/// </summary>
public static class FacetValues
{
    /// <summary>The unit and all units that it lies in.</summary>
    public static IEnumerable<string> OfRegion(Kato kato)
    {
        for (Kato? unit = kato; unit is { } at; unit = at.Parent)
        {
            yield return at.Value;
        }
    }

    /// <summary>The code and those before its brackets: 2(c)(i), 2(c), 2.</summary>
    public static IEnumerable<string> OfActivity(string code)
    {
        for (var at = code; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('('))])
        {
            yield return at;
        }
    }

    /// <summary>The number, unless it is withheld, and the group.</summary>
    public static IEnumerable<string> OfPollutant(int? number, string? group)
    {
        if (number is { } known)
        {
            yield return known.ToString(CultureInfo.InvariantCulture);
        }

        if (group is not null)
        {
            yield return "group:" + group;
        }
    }

    /// <summary>The code, sub-chapter and chapter, and whether the waste is hazardous.</summary>
    public static IEnumerable<string> OfWaste(string? code, bool? hazardous)
    {
        for (var length = code?.Length ?? 0; length >= 2; length -= 2)
        {
            yield return code![..length];
        }

        if (hazardous is { } known)
        {
            yield return known ? "hazardous" : "non-hazardous";
        }
    }

    /// <summary>The country, the receiving site's unit and those that it lies in, and the receiver.</summary>
    public static IEnumerable<string> OfDestination(string? country, Kato? kato, Bin? receiver)
    {
        if (country is not null)
        {
            yield return country;
        }

        foreach (var unit in kato is { } known ? OfRegion(known) : [])
        {
            yield return unit;
        }

        if (receiver is { } bin)
        {
            yield return "receiver:" + bin.Value;
        }
    }

    /// <summary>The mark as R or D, and the operation where it is given.</summary>
    public static IEnumerable<string> OfOperation(Treatment? treatment, string? operation)
    {
        if (treatment is { } known)
        {
            yield return known.Code();
        }

        if (operation is not null)
        {
            yield return operation;
        }
    }

    /// <summary>The order in which the counts of a facet are listed: by code, numbers by their size.</summary>
    public static Comparison<string> Order(Facet facet) => facet is Facet.Pollutant or Facet.Operation ? ByNumber : string.CompareOrdinal;

    private static int ByNumber(string left, string right)
    {
        var byPrefix = string.CompareOrdinal(left.TrimEnd(Digits), right.TrimEnd(Digits));
        return byPrefix != 0 ? byPrefix
            : left.Length != right.Length ? left.Length.CompareTo(right.Length)
            : string.CompareOrdinal(left, right);
    }

    private static readonly char[] Digits = [.. "0123456789"];
}
