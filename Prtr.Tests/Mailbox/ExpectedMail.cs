using System.Globalization;

namespace Prtr.Tests.Mailbox;

/// <summary>A line of the list beside a sample mailbox.</summary>
internal sealed record ExpectedMail(string Mail, string Case, string Reports, string Questions, string Files)
{
    public static IReadOnlyList<ExpectedMail> Read(string list) => [.. File.ReadLines(list).Skip(1).Select(Parse)];

    /// <summary>Counts as one text, so that a difference reads at a glance.</summary>
    public static string ReportsInWords(int accepted, int held, int returned, int unchanged) =>
        string.Create(CultureInfo.InvariantCulture, $"{accepted} accepted, {held} held, {returned} returned, {unchanged} unchanged");

    public static string FilesInWords(int read, int notAReport, int unreadable, int refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{read} read, {notAReport} not a report, {unreadable} unreadable, {refused} refused");

    private static ExpectedMail Parse(string line)
    {
        var cells = line.Split(',');
        return new(cells[0], cells[1], ReportsInWords(Number(2), Number(3), Number(4), Number(5)), cells[6], FilesInWords(Number(7), Number(8), Number(9), Number(10)));

        int Number(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
    }
}
