using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;

namespace Prtr.Web.Hosting;

/// <summary>
/// Fills an empty register from data-samples: each year is received in the spring after it and published, then its corrections.
/// A file in the register's folder remembers that the data are invented, and whether loading came to its end; if not, the next start finishes it.
/// </summary>
public sealed class DemonstrationRegister(OpenRegister register, string samples, TextWriter progress)
{
    private const string Mark = "demonstration";
    private const string Unfinished = "loading";
    private const string Corrections = "corrections";

    private string MarkFile => Path.Combine(register.Database.Directory, Mark);

    /// <summary>Whether the register in the folder holds invented data.</summary>
    public static bool IsIn(string registerDirectory) => File.Exists(Path.Combine(registerDirectory, Mark));

    public async Task LoadWhenEmptyAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(samples) || !await IsWantedAsync(cancellationToken))
        {
            return;
        }

        await File.WriteAllTextAsync(MarkFile, Unfinished, cancellationToken);
        foreach (var year in Years())
        {
            await LoadYearAsync(year, cancellationToken);
        }

        await register.Relay.RunAsync(cancellationToken);
        await File.WriteAllTextAsync(MarkFile, "loaded", cancellationToken);
    }

    private async Task<bool> IsWantedAsync(CancellationToken cancellationToken) =>
        File.Exists(MarkFile)
            ? await File.ReadAllTextAsync(MarkFile, cancellationToken) == Unfinished
            : (await RegisterStatus.ReadAsync(register.Database, cancellationToken)).Submissions == 0;

    private IEnumerable<int> Years() =>
        from folder in Directory.EnumerateDirectories(samples)
        let name = Path.GetFileName(folder)
        where name.Length == 4 && name.All(char.IsAsciiDigit)
        orderby name
        select int.Parse(name, CultureInfo.InvariantCulture);

    private async Task LoadYearAsync(int year, CancellationToken cancellationToken)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        var corrected = ReportFiles.Expand([Path.Combine(samples, name)]).ToLookup(source => source.Name == Corrections);
        var single = Path.Combine(samples, "single");
        var alone = ReportFiles.Expand(Directory.Exists(single) ? Directory.EnumerateFiles(single, $"{name}-*").Order(StringComparer.Ordinal) : []);

        await LoadAsync([.. corrected[false], .. alone], new DateOnly(year + 1, 3, 20), cancellationToken);
        await PublishAsync(year, cancellationToken);

        await LoadAsync([.. corrected[true]], new DateOnly(year + 1, 9, 15), cancellationToken);
        await PublishAsync(year, cancellationToken);
    }

    private async Task LoadAsync(IReadOnlyList<ReportSource> sources, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        await foreach (var outcome in register.Loader.LoadAsync(sources, receivedOn, cancellationToken))
        {
            if (outcome.Count(ReportOutcome.Returned) is > 0 and var returned)
            {
                await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {outcome.Name}: {returned} reports returned with errors"));
            }
        }
    }

    private async Task PublishAsync(int year, CancellationToken cancellationToken)
    {
        if (await register.Publication.PublishAsync(year, cancellationToken) is { } published)
        {
            await progress.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {year}: {published.Reports} reports published, data release {published.Release.Name}"));
        }
    }
}
