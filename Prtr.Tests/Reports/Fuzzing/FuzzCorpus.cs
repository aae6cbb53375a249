using System.Text;
using Prtr.Tests.Deliveries;
using Prtr.Tests.Samples;

namespace Prtr.Tests.Reports.Fuzzing;

/// <summary>Sound files of every kind that comes in, and what may happen to them on the way or by somebody's will.</summary>
internal static class FuzzCorpus
{
    private const int MostCopies = 200;

    public static IReadOnlyList<(string Name, byte[] Content)> Originals { get; } =
    [
        ("report.xlsx", ReportSamples.Workbook().ToBytes()),
        ("report.zip", ReportSamples.CsvZip()),
        ("mixed.zip", ReportSamples.Zip(("a/report.json", Utf8(ReportSamples.Json)), ("b/report.xlsx", ReportSamples.Workbook().ToBytes()), ("scan.pdf", Utf8("%PDF-1.4")))),
        ("report.json", Utf8(ReportSamples.Json)),
        ("report.jsonl", Utf8(ReportSamples.Json.ReplaceLineEndings(" ") + "\n{}\n")),
        ("facilities.csv", Utf8(ReportSamples.Facilities)),
        ("mail.eml", SomeMail.With(("report.json", Utf8(ReportSamples.Json)), ("report.xlsx", ReportSamples.Workbook().ToBytes()))),
        .. Directory.EnumerateFiles(Path.Combine(SampleFolder.Path, "single")).Order().Take(4).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    /// <summary>A few things happen to the bytes: changed, lost, doubled, cut off, repeated very often, or mixed with those of another file.</summary>
    public static byte[] Mutated(byte[] content, Random random)
    {
        var bytes = content.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 4; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), random.Next(MostCopies)).SelectMany(copy => copy));
                    break;
                case 5:
                    var other = Originals[random.Next(Originals.Count)].Content;
                    bytes.InsertRange(at, other[random.Next(other.Length)..]);
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
