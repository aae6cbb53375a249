using System.Globalization;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Diffuse;

/// <summary>Whether a query means a figure of diffuse sources, written down once more without SQL.</summary>
internal static class NaiveDiffuse
{
    public static bool Holds(RegisterQuery query, DiffuseRecord record, int latestYear) =>
        Holds(query.Kinds, kind => kind == RecordKind.Diffuse)
        && Holds(query.Regions, kato => kato.Contains(record.Kato))
        && Holds(query.SourceCategories, code => code == record.SourceCategory)
        && Holds(query.Chosen(Facet.Pollutant), value => value == record.Pollutant.ToString(CultureInfo.InvariantCulture) || value == "group:" + record.PollutantGroup)
        && Holds(query.Media, medium => medium == record.Medium)
        && query.Years.Holds(record.Year, latestYear)
        && query is { Accidental: not true, Withheld: not true };

    private static bool Holds<T>(Selection<T> selection, Func<T, bool> test)
        where T : notnull =>
        (selection.Included.Count == 0 || selection.Included.Any(test)) && !selection.Excluded.Any(test);
}
