using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>A cell or total of an answer, of which the measures of its request can be asked: a view of what was counted.</summary>
public readonly struct AggregateCell
{
    private readonly IRecordGroups? groups;
    private readonly int group;

    private AggregateCell(IRecordGroups groups, int group) => (this.groups, this.group) = (groups, group);

    /// <summary>Whether no record belongs to it.</summary>
    public bool IsEmpty => groups is null;

    /// <summary>How many distinct facilities it is about.</summary>
    public int Facilities => (int)(groups?.Value(group, Measure.Facilities) ?? 0);

    /// <summary>How many facilities were found, or figures of diffuse sources, which have none.</summary>
    internal decimal Found => Facilities > 0 ? Facilities : Value(Measure.Records) ?? 0;

    /// <summary>The measure's value; null when no value that counts for it is given, which is not a zero, and over several pollutants or classes of waste.</summary>
    public decimal? Value(Measure measure) => groups is null ? measure.Kind is null ? 0 : null : groups.Value(group, measure);

    /// <summary>Whether there is no value because it would add different things.</summary>
    public bool IsOfSeveral(Measure measure) => groups?.IsOfSeveral(group, measure) == true;

    /// <summary>How many values are withheld, and so missing in the measure's value. Counts miss nothing.</summary>
    public int Withheld(Measure measure) => groups?.Withheld(group, measure) ?? 0;

    internal static AggregateCell Of(IRecordGroups groups, int group) => group < 0 ? default : new(groups, group);
}
