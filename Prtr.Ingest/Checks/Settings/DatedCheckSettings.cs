using System.Collections.Concurrent;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Checks.Settings;

/// <summary>The settings of checks over the reporting years: those of the software, with what the authority has set since. Safe to share.</summary>
/// <param name="decisions">In the order in which they were made.</param>
public sealed class DatedCheckSettings(IReadOnlyList<CheckSetting> decisions)
{
    private readonly ConcurrentDictionary<int, CheckSettings> years = [];

    /// <summary>Nothing has been set.</summary>
    public static DatedCheckSettings None { get; } = new([]);

    public IReadOnlyList<CheckSetting> Decisions => decisions;

    /// <summary>What holds for reports of a year; for an unknown year what holds last.</summary>
    public CheckSettings In(int? year) => years.GetOrAdd(year ?? int.MaxValue, Fold);

    /// <summary>The decisions on a name that hold for the year, the one that counts last.</summary>
    public IEnumerable<CheckSetting> On(string name, int year) => Holding(year).Where(decision => decision.Name == name);

    // A stable sort: of two decisions from the same year the later one counts.
    private IEnumerable<CheckSetting> Holding(int year) => decisions.Where(decision => decision.ValidFrom <= year).OrderBy(decision => decision.ValidFrom);

    private CheckSettings Fold(int year)
    {
        var settings = new CheckSettings();
        var (levels, off, holding) = (new Dictionary<string, RemarkLevel>(), new HashSet<string>(), settings.Holding.ToHashSet());
        foreach (var decision in Holding(year))
        {
            if (decision.Limit is { } value && CheckLimit.Find(decision.Name) is { } limit)
            {
                settings = limit.With(settings, value);
            }

            if (decision.Level is CheckSetting.Off)
            {
                off.Add(decision.Name);
            }
            else if (decision.Level is { } level)
            {
                off.Remove(decision.Name);
                levels[decision.Name] = RemarkLevels.Parse(level);
            }

            if (decision.Holds is { } holds)
            {
                _ = holds ? holding.Add(decision.Name) : holding.Remove(decision.Name);
            }
        }

        return settings with { Levels = levels, Off = off, Holding = holding };
    }
}
