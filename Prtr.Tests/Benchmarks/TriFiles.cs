using System.Diagnostics;
using System.Globalization;
using CsvHelper;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// The US Toxics Release Inventory 2009-2017 in the folder <c>us-tri</c> of the benchmark data: <c>PRTR_BENCH_DATA</c>,
/// else <c>../shared/data</c> beside the repository. Real rows for measuring, nothing that the register shows.
/// </summary>
internal static class TriFiles
{
    private static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("PRTR_BENCH_DATA") is { Length: > 0 } folder ? folder : Repository.PathTo("..", "shared", "data"), "us-tri");

    /// <summary>Why nothing can be measured with these data; null when it can.</summary>
    public static string? Missing =>
        !File.Exists(PathOf("releases")) ? $"no {PathOf("releases")}; set PRTR_BENCH_DATA to the folder that holds us-tri"
        : !HasXz() ? "the program xz is not installed"
        : null;

    public static IEnumerable<TriFacility> Facilities() => Rows("facilities", row => new TriFacility(
        Number(row, "year"), row.GetString("facility_id"), row.GetString("name"), $"{row.GetString("address")}, {row.GetString("city")}",
        row.GetString("state"), row.GetString("county"), row.GetString("naics"), Decimal(row, "lat"), Decimal(row, "lon")));

    public static IEnumerable<TriRelease> Releases() => Rows("releases", row => new TriRelease(
        Number(row, "year"), row.GetString("facility_id"), row.GetString("substance"), row.GetString("cas"), row.GetString("medium"), Decimal(row, "quantity_kg")));

    private static IEnumerable<T> Rows<T>(string name, Func<CsvReader, T> read)
    {
        using var xz = Start("-dc", PathOf(name));
        using (var csv = CsvReader.Create(xz.StandardOutput.BaseStream, CsvReaderOptions.Default, false))
        {
            while (csv.Read())
            {
                yield return read(csv);
            }
        }

        xz.WaitForExit();
    }

    private static string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name + ".csv.xz"));

    private static int Number(CsvReader row, string column) => int.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static double Decimal(CsvReader row, string column) =>
        double.TryParse(row.GetString(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("xz", arguments) { RedirectStandardOutput = true })!;

    private static bool HasXz()
    {
        try
        {
            using var xz = Start("--version");
            return xz.StandardOutput.ReadToEnd().Length > 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

internal sealed record TriFacility(
    int Year, string Id, string Name, string Address, string State, string County, string Naics, double Latitude, double Longitude);

internal sealed record TriRelease(int Year, string Facility, string Substance, string Cas, string Medium, double QuantityKg);
