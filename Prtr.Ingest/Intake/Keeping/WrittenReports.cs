using System.Globalization;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>The reports of a submission as its files say them, by the hash of what the operator wrote.</summary>
internal sealed class WrittenReports(IReadOnlyDictionary<string, ReportContent> byHash)
{
    /// <summary>In which values the rows of a version are not what was written, one sentence each. What an operator wrote about itself is not repeated: it may be about persons.</summary>
    public IEnumerable<string> Differences(KeptVersion kept)
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"report {kept.ReportId}, version {kept.Version}");
        if (!byHash.TryGetValue(kept.Sha256, out var written))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{version}: no file of submission {kept.SubmissionId} says what was accepted; it was changed, or this version of the register reads it otherwise");
            yield break;
        }

        foreach (var (column, _, _) in Differences(ReportColumns.Facility, kept.Facility, written.Facility))
        {
            yield return $"{version}: {column} is not what came in";
        }

        if (kept.Rows.Count != written.Rows.Count)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{version}: it has {kept.Rows.Count} rows, the file that came in {written.Rows.Count}");
            yield break;
        }

        foreach (var (index, (own, original)) in kept.Rows.Zip(written.Rows).Index())
        {
            foreach (var (column, now, then) in Differences(ReportColumns.Row[..ReportColumns.Written], own, original.Columns))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{version}, row {index + 1}: {column} is {now}, the file that came in says {then}");
            }
        }
    }

    private static IEnumerable<(string Column, string Now, string Then)> Differences(IEnumerable<string> columns, object?[] now, object?[] then) =>
        columns.Select((column, place) => (column, Text(now[place]), Text(then[place]))).Where(value => value.Item2 != value.Item3);

    // Both engines give back an equal number, not the zeros at its end.
    private static string Text(object? value) => value switch
    {
        null => "nothing",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
