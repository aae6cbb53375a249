using System.Globalization;

namespace Prtr.Tests.BrokenSamples;

/// <summary>What <c>data-samples/broken</c> holds: the samples, the list of expected remarks and the description.</summary>
internal static class BrokenFolder
{
    public const string Header = "file,code,level,sheet,row,column";

    public static string Path { get; } = Repository.PathTo("data-samples", "broken");

    public static IReadOnlyList<BrokenSample> Samples { get; } = [.. BrokenFiles.All, .. BrokenReports.All];

    /// <summary>Every file with its content, in the order of the paths.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Make() =>
    [
        .. Samples.SelectMany(sample => sample.Files)
            .Append(("expected.csv", Utf8(Expected())))
            .Append(("README.md", Utf8(Readme())))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    /// <summary>The file or folder that a path below <c>broken</c> belongs to.</summary>
    public static string DeliveryOf(string path) => path.Split('/')[0];

    private static IEnumerable<BrokenSample> Ordered => Samples.OrderBy(sample => sample.Remark.File, StringComparer.Ordinal);

    private static string Expected() => string.Concat(Ordered.Select(sample => sample.Remark + "\n").Prepend(Header + "\n"));

    private static string Readme() => string.Create(CultureInfo.InvariantCulture, $"""
        # Broken reports

        {Samples.Count} deliveries (a folder of CSV files, an archive, a workbook or a JSON file each), every one with a single fault. `expected.csv` says which remark it gets and where: file, stable code,
        level (E stops acceptance, W is to be answered, I is a hint), sheet, row and column from 1; 0 or nothing stands for the whole file or row. Nothing in them is real.
        They are made by `Prtr.Tests/BrokenSamples`, which also reads and checks each one as if it had come in on 15 March 2023. To see the remarks in words:

        ```
        dotnet run --project Prtr.Ingest -- check data-samples/broken --lang en
        ```

        (Checked today, every report that can be read is also late.) The site does not load this folder.

        | delivery | fault | remark | level |
        |---|---|---|---|
        {string.Join('\n', Ordered.Select(sample => $"| `{DeliveryOf(sample.Remark.File)}` | {sample.What} | `{sample.Remark.Code}` | {sample.Remark.Level} |"))}

        """);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
