using Prtr.Ingest.Remarks;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Embedded;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>The figures of a year's review, from the database, and its files.</summary>
internal static class ReviewBenchmark
{
    private const int Year = 2022;
    private const int Records = 1_000_000;
    private const int Calls = 3;
    private const int Megabyte = 1 << 20;

    public static async Task RunAsync()
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"review: not measured, {reason}");
            return;
        }

        using var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Path);
        await TriRegister.FillAsync(database, Records);
        using var memory = new EmbeddedSearch(database, ReferenceData.Shipped);
        var review = new YearlyReview(database, ReferenceData.Shipped, memory);
        var figures = await CountAsync(review, "the database");
        await memory.IndexAsync(default);
        await CountAsync(review, "memory");

        var document = new ReviewComposer(ReferenceData.Shipped, RemarkText.Title).Compose(figures, "ru", isDraft: true, isDemonstration: false);
        foreach (var ending in ReviewFile.Endings)
        {
            Measure(ending, figures, document);
            Measure(ending, figures, document);
        }
    }

    private static async Task<ReviewFigures> CountAsync(YearlyReview review, string source)
    {
        ReviewFigures figures = null!;
        for (var call = 0; call < Calls; call++)
        {
            var effort = Effort.Start();
            figures = (await review.FindAsync(Year, null, default))!;
            Console.WriteLine(FormattableString.Invariant($"review: {Records:N0} records, other years from {source}: {figures.Tables.Count()} tables, {effort}"));
        }

        return figures;
    }

    private static void Measure(string ending, ReviewFigures figures, ReviewDocument document)
    {
        using var written = new MemoryStream();
        using var peak = HeapPeak.Start();
        var (allocated, effort) = (GC.GetTotalAllocatedBytes(), Effort.Start());
        ReviewFile.WriterOf(ending)!(figures, document, written);
        Console.WriteLine(FormattableString.Invariant(
            $"review: {ending}: {written.Length:N0} bytes in {effort}, {(GC.GetTotalAllocatedBytes() - allocated) / Megabyte:N0} MB allocated, heap {peak.Bytes / Megabyte:N0} MB above idle at most"));
    }
}
