using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>The figures of a year's review, from the database.</summary>
internal static class ReviewBenchmark
{
    private const int Year = 2022;
    private const int Calls = 3;

    public static async Task RunAsync()
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"review: not measured, {reason}");
            return;
        }

        foreach (var records in (int[])[100_000, 1_000_000])
        {
            using var folder = new TemporaryFolder();
            var database = new SqliteDatabase(folder.Path);
            await TriRegister.FillAsync(database, records);
            var review = new YearlyReview(database, ReferenceData.Shipped);
            for (var call = 0; call < Calls; call++)
            {
                var effort = Effort.Start();
                var figures = await review.FindAsync(Year, null, default);
                Console.WriteLine(FormattableString.Invariant($"review: {records:N0} records, {figures!.Tables.Count()} tables, {effort}"));
            }
        }
    }
}
