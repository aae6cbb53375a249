using System.Globalization;
using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>Fills an empty register with the demonstration register of a folder, as the years would have brought it.</summary>
public static class SampleLoading
{
    private const int ReportMonth = 3;
    private const int CorrectionMonth = 9;

    /// <summary>Whether nothing has ever been handed in.</summary>
    public static async Task<bool> IsEmptyAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from submission", cancellationToken: cancellationToken)) == 0;
    }

    /// <summary>
    /// Loads and publishes each year, with its single reports, as if they had come in the March after it; then the corrections of all years,
    /// which make a second version and a further data release. Interrupted, the same call finishes the work.
    /// </summary>
    /// <param name="folder">With a folder for each year, below it <c>corrections</c>, and a folder <c>single</c>.</param>
    /// <param name="progress">Is told what is done, in words.</param>
    public static async Task LoadAndPublishSamplesAsync(
        this OpenRegister opened, string folder, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var register = opened.As(Actor.Samples, SampleDecisions.Of);
        var years = Directory.EnumerateDirectories(folder)
            .Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture));
        var singles = Path.Combine(folder, "single");
        foreach (var (year, path) in years.OrderBy(pair => pair.Key))
        {
            var inYear = ReportFiles.Expand([path]).Take(1).Concat(ReportFiles.Expand(SinglesOf(singles, year)));
            await LoadAndPublishAsync(register, inYear, year, new DateOnly(year + 1, ReportMonth, 15), progress, cancellationToken);
        }

        foreach (var (year, path) in years.OrderBy(pair => pair.Key))
        {
            var corrections = Path.Combine(path, "corrections");
            var inYear = Directory.Exists(corrections) ? ReportFiles.Expand([corrections]) : [];
            await LoadAndPublishAsync(register, inYear, year, new DateOnly(year + 1, CorrectionMonth, 15), progress, cancellationToken);
        }

        await register.Relay.RunAsync(cancellationToken);
    }

    // A single report's name begins with its year.
    private static IEnumerable<string> SinglesOf(string folder, int year) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, year.ToString(CultureInfo.InvariantCulture) + "*").Order(StringComparer.Ordinal)
        : [];

    private static async Task LoadAndPublishAsync(
        OpenRegister register, IEnumerable<ReportSource> sources, int year, DateOnly receivedOn, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var (accepted, returned) = (0, 0);
        await foreach (var outcome in register.Loader.LoadAsync(sources, receivedOn, cancellationToken))
        {
            accepted += outcome.Count(ReportOutcome.Accepted);
            returned += outcome.Count(ReportOutcome.Returned);
        }

        if (await register.Publication.PublishAsync(year, cancellationToken) is { } published)
        {
            progress.Report(string.Create(
                CultureInfo.InvariantCulture, $"{year}: {accepted} reports accepted, {returned} returned, {published.Diffuse} of diffuse sources public; data release {published.Release.Name}"));
        }
    }
}
