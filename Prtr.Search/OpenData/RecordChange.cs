using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>A row that a data release added, changed or removed; a changed one stands twice, as it was before and as it is after.</summary>
public sealed record RecordChange(ChangeKind Kind, PublicRecord Record)
{
    /// <summary>What became of a report's rows. Rows that say the same in both are no change, whatever version they stand in.</summary>
    public static IEnumerable<RecordChange> Between(IReadOnlyList<PublicRecord> before, IReadOnlyList<PublicRecord> after)
    {
        var said = after.Select(Content).ToHashSet();
        var kept = before.Select(Content).Where(said.Contains).ToHashSet();
        var old = before.Where(row => !kept.Contains(Content(row))).GroupBy(Subject).ToDictionary(rows => rows.Key, rows => new Queue<PublicRecord>(rows));
        foreach (var row in after.Where(row => !kept.Contains(Content(row))))
        {
            if (old.TryGetValue(Subject(row), out var same) && same.TryDequeue(out var was))
            {
                yield return new(ChangeKind.Before, was);
                yield return new(ChangeKind.After, row);
            }
            else
            {
                yield return new(ChangeKind.Added, row);
            }
        }

        foreach (var row in old.Values.SelectMany(rows => rows))
        {
            yield return new(ChangeKind.Removed, row);
        }
    }

    // What a row is about: rows about the same in both states are one row that changed.
    private static object Subject(PublicRecord row) => (
        row.Kind, row.Pollutant, row.PollutantGroup, row.Medium, row.ToSubsoil, row.WasteCode, row.Treatment, row.Operation, (row.ReceiverBin, row.DestinationCountry));

    // All that the public row says, but for where it stands and which version says it.
    private static object Content(PublicRecord row) => (
        row with { Id = 0, Report = null!, Source = null!, Flags = [], MethodName = null, BelowThreshold = null },
        string.Join(' ', row.Flags),
        row.Report with
        {
            ReportVersionId = 0, Version = 0, ReceivedOn = default, Late = false, DataRelease = "", StationarySources = 0, OtherActivities = [], OwnerName = null, PostalAddress = "",
        });
}

public enum ChangeKind
{
    Added,
    Removed,
    Before,
    After,
}
