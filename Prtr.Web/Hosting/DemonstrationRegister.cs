using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;

namespace Prtr.Web.Hosting;

/// <summary>
/// Fills an empty register from data-samples. The mark in the register's folder also remembers
/// whether loading came to its end; if not, the next start finishes it.
/// </summary>
public sealed class DemonstrationRegister(OpenRegister register, string samples)
{
    private const string Loading = "loading";
    private const string Loaded = "loaded";

    private string MarkFile => DemonstrationMark.PathIn(register.Database.Directory);

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
