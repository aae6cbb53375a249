using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Ingest.Samples;

/// <summary>
/// Writes the demonstration register as files, the same bytes each time: a folder of CSV for every year, with the corrections below it,
/// and the single reports in <c>single</c>, workbook and JSON in turn.
/// </summary>
public static class SampleWriter
{
    /// <param name="folder">Created when it is not there; files of the same names are replaced.</param>
    public static async Task WriteAsync(SampleRegister register, string folder, CancellationToken cancel)
    {
        var singles = register.Singles.Select(r => r.Ref).ToHashSet();
        foreach (var year in register.Reports.Where(r => !singles.Contains(r.Ref)).GroupBy(r => r.Year))
        {
            await SampleCsv.WriteAsync([.. year], YearFolder(folder, year.Key), cancel);
        }

        foreach (var year in register.Corrections.GroupBy(r => r.Year))
        {
            await SampleCsv.WriteAsync([.. year], Path.Combine(YearFolder(folder, year.Key), "corrections"), cancel);
        }

        foreach (var year in register.Diffuse.GroupBy(row => row.Year))
        {
            await SampleCsv.WriteAsync(year, YearFolder(folder, year.Key), cancel);
        }

        foreach (var year in register.DiffuseCorrections.GroupBy(row => row.Year))
        {
            await SampleCsv.WriteAsync(year, Path.Combine(YearFolder(folder, year.Key), "corrections"), cancel);
        }

        await WriteSinglesAsync(register.Singles, Directory.CreateDirectory(Path.Combine(folder, "single")).FullName, cancel);
    }

    private static async Task WriteSinglesAsync(IReadOnlyList<SampleReport> singles, string folder, CancellationToken cancel)
    {
        foreach (var (index, report) in singles.Index())
        {
            var path = Path.Combine(folder, $"{report.Ref}-{report.Profile.Replace('_', '-')}");
            if (int.IsEvenInteger(index))
            {
                await File.WriteAllBytesAsync(path + ".xlsx", SampleWorkbook.Write(report, Languages.All[index / 2 % Languages.All.Count]), cancel);
            }
            else
            {
                await SampleJson.WriteAsync(report, path + ".json", cancel);
            }
        }
    }

    private static string YearFolder(string folder, int year) => Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture));
}
