using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>How a value stands against that of an earlier year.</summary>
public enum Direction
{
    More,
    Less,

    /// <summary>Less than one per cent away.</summary>
    Same,

    /// <summary>The facility reported for that year, but no value of this: it may have been under the threshold.</summary>
    NotReported,

    /// <summary>The facility has no public report for that year, which is not zero.</summary>
    NoReport,

    /// <summary>The register has nothing of that year.</summary>
    NoYear,
}

/// <summary>A facility's release of one pollutant into one medium against an earlier year.</summary>
/// <param name="Before">The earlier year.</param>
/// <param name="Kg">What it was then; null where nothing was given.</param>
/// <param name="Percent">The change in per cent of that; null where it was nothing.</param>
/// <param name="MethodBefore">How the figure was found then, where it is found otherwise now: part of the change may be the method's.</param>
public sealed record YearChange(int Before, Direction Direction, decimal? Kg = null, decimal? Percent = null, MethodType? MethodBefore = null)
{
    private const int Decimals = 0;

    /// <param name="now">The records of one pollutant and medium in the year shown.</param>
    /// <param name="earlier">The same in the earlier year.</param>
    /// <param name="hasReport">Whether the facility has a public report for the earlier year.</param>
    /// <param name="hasYear">Whether the register has.</param>
    public static YearChange Of(int before, IReadOnlyList<PublicRecord> now, IReadOnlyList<PublicRecord> earlier, bool hasReport, bool hasYear)
    {
        if (!hasReport)
        {
            return new(before, hasYear ? Direction.NoReport : Direction.NoYear);
        }

        if (earlier.Count == 0)
        {
            return new(before, Direction.NotReported);
        }

        var (kg, was) = (now.Totals().ReleasesKg, earlier.Totals().ReleasesKg);
        var percent = Prtr.Search.Measures.Percent.Change(kg, was, Decimals);
        var direction = (percent ?? (kg > was ? 100 : 0)) switch { >= 1 => Direction.More, <= -1 => Direction.Less, _ => Direction.Same };
        var method = earlier[0].Method;
        return new(before, direction, was, percent, now.Any(record => record.Method == method) ? null : method);
    }
}
