using System.IO.Compression;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Tests.Reports.Fuzzing;

/// <summary>What it cost to open, read and check a file, on one thread.</summary>
/// <param name="Bytes">Of the file with all that an archive unpacks to.</param>
/// <param name="Allocated">Bytes of memory that were asked for, given back or not.</param>
/// <param name="Remarks">All that is said about it.</param>
internal sealed record ReadingCost(long Bytes, long Allocated, int Reports, IReadOnlyList<Remark> Remarks)
{
    private static readonly CheckContext Context = new()
    {
        Reference = ReferenceData.Shipped,
        ReceivedOn = new DateOnly(2023, 3, 1),
        Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 1)),
    };

    public static ReadingCost Of(string name, byte[] content)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var opened = IncomingDeliveries.Kept(name, ReportFile.InMemory(name, content), []).Open();
        var delivery = new DeliveryReader(ReportSamples.Reader.Read).ReadAsync(opened, default).GetAwaiter().GetResult();
        var budget = new RemarkBudget(delivery.ByteCount);
        List<Remark> remarks = [.. delivery.Content.Remarks, .. delivery.Content.Reports.SelectMany(report => budget.Spend(ReportChecker.Check(report, Context)))];
        return new ReadingCost(BytesOf(content), GC.GetAllocatedBytesForCurrentThread() - before, delivery.Content.Reports.Count, remarks);
    }

    private static long BytesOf(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            return content.Length + zip.Entries.Sum(entry => Math.Min(entry.Length, new ReadLimits().RatioFreeBytes));
        }
        catch (InvalidDataException)
        {
            return content.Length;
        }
    }
}
