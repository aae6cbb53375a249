using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// What a quantity is of, so that it can be set beside others: a pollutant, or only its group where the number is withheld, released into a medium or
/// sent off site in waste water; waste that is hazardous or not, recovered or disposed of.
/// </summary>
/// <param name="Group">Only where the pollutant is withheld.</param>
public readonly record struct Subject(RecordKind Kind, int? Pollutant, string? Group, Medium? Medium, bool Hazardous, Treatment? Treatment)
{
    public static Subject Of(RecordTraits record) => record.Kind == RecordKind.Waste
        ? new(record.Kind, null, null, null, record.Hazardous == true, record.Treatment)
        : new(record.Kind, record.Pollutant, record.Pollutant is null ? record.PollutantGroup : null, record.Medium, false, null);

    /// <summary>Whether it has one and the same reporting threshold, or none, in all the years: where that changes, other facilities report.</summary>
    public bool HasOneThreshold(ReferenceData reference, IEnumerable<int> years)
    {
        // The threshold for sending a pollutant off site in waste water is that for water; waste has one for all years.
        var medium = Medium ?? Register.Medium.Water;
        Quantity? first = null;
        var isFirst = true;
        foreach (var year in Pollutant is null ? [] : years)
        {
            var threshold = reference.Threshold(Pollutant!.Value, medium, year)?.ThresholdKg;
            if (!isFirst && threshold != first)
            {
                return false;
            }

            (first, isFirst) = (threshold, false);
        }

        return true;
    }
}
