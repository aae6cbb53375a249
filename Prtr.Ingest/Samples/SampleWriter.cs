using System.Globalization;

namespace Prtr.Ingest.Samples;

/// <summary>Writes the demonstration register as files, the same bytes each time: a folder of CSV for every year.</summary>
public static class SampleWriter
{
    /// <param name="folder">Created when it is not there; files of the same names are replaced.</param>
    public static async Task WriteAsync(SampleRegister register, string folder, CancellationToken cancel)
    {
        foreach (var year in register.Reports.GroupBy(r => r.Year))
        {
            await SampleCsv.WriteAsync([.. year], Path.Combine(folder, year.Key.ToString(CultureInfo.InvariantCulture)), cancel);
        }
    }
}
