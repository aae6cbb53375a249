using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>One cell of the country's figures: an activity, a pollutant, a medium.</summary>
public readonly record struct NationalKey(string Activity, int Pollutant, Medium Medium);

/// <param name="Highest">The largest value of one facility.</param>
/// <param name="Total">The sum of all, in hundred-millionths of a kilogram.</param>
public readonly record struct NationalFigure(Quantity Highest, Int128 Total);

/// <summary>The country's releases of one year by main activity, pollutant and medium.</summary>
public sealed class NationalFigures(IReadOnlyDictionary<NationalKey, NationalFigure> figures)
{
    public static NationalFigures None { get; } = new(new Dictionary<NationalKey, NationalFigure>());

    public NationalFigure? Find(string activity, int pollutant, Medium medium) =>
        figures.TryGetValue(new NationalKey(activity, pollutant, medium), out var figure) ? figure : null;
}
