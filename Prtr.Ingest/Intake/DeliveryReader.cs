using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Reads what was handed in, together with the bytes that are kept. Needs no database; safe to use from several threads.</summary>
public sealed class DeliveryReader(Func<ReportSource, CancellationToken, ReadOutcome> read)
{
    public Task<Delivery> ReadAsync(ReportSource source, CancellationToken cancellationToken) => ReadAsync(OpenedDelivery.Of(source), cancellationToken);

    /// <summary>Opens and reads a delivery; what nobody foresaw is a remark on it, so that the others go on.</summary>
    public async Task<Delivery> ReadAsync(IncomingDelivery incoming, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(incoming.Open(), cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return await ReadAsync(OpenedDelivery.Unreadable(incoming.Name, Unforeseen.On(incoming.Name, problem)), cancellationToken);
        }
    }

    public async Task<Delivery> ReadAsync(OpenedDelivery opened, CancellationToken cancellationToken)
    {
        var original = opened.Original is null ? null : await HashedFile.OfAsync(opened.Original, cancellationToken);
        var (outcomes, accounts, sources, passed) = (new List<ReadOutcome>(), new List<FileAccount>(), new List<HashedFile>(), new List<HashedFile>());
        foreach (var source in opened.Sources)
        {
            var files = await HashedAsync(source.Files);
            var outcome = read(source with { Files = [.. files.Select(file => file.ForReading)] }, cancellationToken);
            outcomes.Add(outcome);
            sources.AddRange(files);
            accounts.AddRange(files.Select(file => FileAccount.Of(file.File, file.Sha256, outcome)));
        }

        passed.AddRange(await HashedAsync(opened.Passed.Select(file => file.File)));
        accounts.AddRange(opened.Passed.Zip(passed, (file, hashed) => new FileAccount(file.File.Name, file.File.Length, hashed.Sha256, file.Fate, file.Why)));
        IReadOnlyList<HashedFile> whole = original is null ? [.. sources, .. passed] : [original];
        return new Delivery(
            opened.Name,
            Delivery.HashOf([.. whole.Select(file => (file.File.Name, file.Sha256 ?? ""))]),
            whole.Sum(file => file.File.Length),
            KeptFiles.Of(opened, original, sources, passed),
            ReadOutcome.Together(opened.Remarks, outcomes))
        {
            Channel = opened.Channel,
            Mail = opened.Mail,
            Accounts = accounts,
        };

        async Task<List<HashedFile>> HashedAsync(IEnumerable<ReportFile> files)
        {
            var hashed = new List<HashedFile>();
            foreach (var file in files)
            {
                hashed.Add(original is not null && ReferenceEquals(file, opened.Original) ? original : await HashedFile.OfAsync(file, cancellationToken));
            }

            return hashed;
        }
    }
}
