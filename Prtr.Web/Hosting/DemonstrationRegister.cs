using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;

namespace Prtr.Web.Hosting;

/// <summary>
/// Fills an empty register from data-samples. A file in the register's folder remembers that the data are invented, so that every page says so,
/// and whether loading came to its end; if not, the next start finishes it.
/// </summary>
public sealed class DemonstrationRegister(OpenRegister register, string samples)
{
    private const string Mark = "demonstration";
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    private string MarkFile => Path.Combine(register.Database.Directory, Mark);

    /// <summary>Whether the register in the folder holds invented data.</summary>
    public static bool IsIn(string registerDirectory) => File.Exists(Path.Combine(registerDirectory, Mark));

    public async Task LoadWhenEmptyAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(samples) || !await IsWantedAsync(cancellationToken))
        {
            return;
        }

        progress.Report("The register is empty: loading the demonstration data.");
        await File.WriteAllTextAsync(MarkFile, Loading, cancellationToken);
        try
        {
            await register.LoadAndPublishSamplesAsync(samples, progress, cancellationToken);
        }
        catch (ElasticsearchException)
        {
            // All is published by then; the relay brings it to the index when that is back.
        }

        await File.WriteAllTextAsync(MarkFile, Loaded, cancellationToken);
    }

    private async Task<bool> IsWantedAsync(CancellationToken cancellationToken) =>
        File.Exists(MarkFile)
            ? await File.ReadAllTextAsync(MarkFile, cancellationToken) == Loading
            : await SampleLoading.IsEmptyAsync(register.Database, cancellationToken);
}
