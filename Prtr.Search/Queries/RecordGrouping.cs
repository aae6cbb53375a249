using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>What is counted and added up for each combination of values of some dimensions, and for all wider ones up to everything together.</summary>
/// <param name="Query">Which records; its years are those that are read.</param>
/// <param name="Measures">What is added up; records that count for none of them are passed over.</param>
public sealed record RecordGrouping(RegisterQuery Query, IReadOnlyList<GroupedBy> By, IReadOnlyList<Measure> Measures)
{
    /// <summary>How many years after its own a record stands: 1 where it is set beside the year after.</summary>
    public int Later { get; init; }

    /// <summary>Whether groups are marked in which a pollutant has another threshold than in the year before.</summary>
    public bool MarksThresholds { get; init; }

    /// <summary>Published years over which records have to be comparable (<see cref="Measures.ComparableSet"/>); null to count all.</summary>
    public IReadOnlyList<int>? ComparableIn { get; init; }

    /// <summary>Where there are more combinations than so many, there is no answer.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether the record counts.</summary>
    public bool Counts(RecordTraits record) => Measures.Any(measure => measure.Concerns(record));

    /// <summary>The record's value in a dimension; null where it has none.</summary>
    public string? ValueOf(RecordDimension dimension, PublicRecord record) => dimension.IsYear ? YearText(record.Report.Year) : dimension.ValueOf(record);

    /// <summary>The value of records of a year.</summary>
    public string YearText(int year) => (year + Later).ToString("0000", CultureInfo.InvariantCulture);
}

/// <summary>A dimension of groups.</summary>
/// <param name="Alone">The values that stand alone, all others being <see cref="RecordDimension.Other"/>; null for all.</param>
public sealed record GroupedBy(RecordDimension Dimension, IReadOnlySet<string>? Alone = null)
{
    /// <summary>The value under which records with a value are counted.</summary>
    public string StandsFor(string value) => Alone is null || value == RecordDimension.Missing || Alone.Contains(value) ? value : RecordDimension.Other;
}
