using System.Diagnostics;
using System.Globalization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Search.Reference;
using Prtr.Search.Text;
using Prtr.Tests.Database;
using Xunit.Abstractions;

namespace Prtr.Tests.Reports.Fuzzing;

/// <summary>Whatever becomes of a file, it is remarks, never an exception, and costs no more than so much for each of its bytes.</summary>
public class FuzzCorpusTests(ITestOutputHelper output)
{
    // Set to look for so many seconds instead of at so many files; begin elsewhere with PRTR_TEST_SEED=clock.
    private const string SecondsVariable = "PRTR_TEST_FUZZ_SECONDS";
    private const int Files = 500;

    // Opening and checking anything at all asks for some memory; the rest is for each byte, unpacked.
    private const long AlwaysAllocated = 6_000_000;
    private const long AllocatedForOne = 1_500;

    [Fact]
    public void A_mutated_file_is_remarks_and_costs_no_more_than_its_bytes()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        var text = new RemarkText(ReferenceData.Shipped);
        // What is made once for all files, such as the index of places, is no file's cost.
        Assert.All(FuzzCorpus.Originals, file => ReadingCost.Of(file.Name, file.Content));
        ReadingCost.Of("warm.json", """{"kato":"nowhere","main_activity":"nothing","releases":[{"pollutant":"nothing"}]}"""u8.ToArray());
        foreach (var number in Numbers())
        {
            var (name, original) = FuzzCorpus.Originals[number % FuzzCorpus.Originals.Count];
            var content = FuzzCorpus.Mutated(original, random);
            var cost = ReadingCost.Of(name, content);

            var what = string.Create(CultureInfo.InvariantCulture, $"file {number}, {name}, {content.Length} bytes: {cost.Allocated} allocated for {cost.Bytes}, {cost.Remarks.Count} remarks");
            Assert.True(cost.Allocated <= AlwaysAllocated + (AllocatedForOne * cost.Bytes), what);
            Assert.True(cost.Remarks.Count <= RemarkCap.Most * (cost.Reports + 4), what);
            Assert.All(cost.Remarks.Take(20), remark =>
            {
                Assert.NotEqual(Unforeseen.Reason, remark.Data.GetValueOrDefault("reason"));
                Assert.NotEmpty(text.Of(remark, "kk"));
                Assert.True(Printable.IsAll(text.Of(remark, "ru") + remark.RawValue + remark.Place.File + remark.Place.Sheet), what);
            });
        }
    }

    [Fact]
    public void A_mutated_mailbox_is_deliveries_and_remarks()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(RandomSeed.For(output));
        byte[] mail = [.. "From a@b Mon Jan 1 00:00:00 2024\n"u8, .. FuzzCorpus.Originals.First(file => file.Name == "mail.eml").Content, (byte)'\n'];
        byte[] mailbox = [.. mail, .. mail, .. mail];
        for (var i = 0; i < 40; i++)
        {
            File.WriteAllBytes(folder.File("box.mbox"), FuzzCorpus.Mutated(mailbox, random));

            Assert.All(IncomingDeliveries.Find([folder.File("box.mbox")]), delivery => Assert.DoesNotContain(delivery.Open().Remarks, remark => remark.Data.GetValueOrDefault("reason") == Unforeseen.Reason));
        }
    }

    private static IEnumerable<int> Numbers()
    {
        if (Environment.GetEnvironmentVariable(SecondsVariable) is not { } seconds)
        {
            return Enumerable.Range(0, Files);
        }

        var (watch, time) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        return Enumerable.InfiniteSequence(0, 1).TakeWhile(_ => watch.Elapsed < time);
    }
}
