using System.Globalization;

namespace Prtr.Tests.Adversity;

/// <summary>Something that a console does, or that happens to the machine; written as a word with numbers, such as <c>load 2 2021 57</c>.</summary>
/// <param name="Numbers">What they mean depends on the word; where one names what is not there, the act is refused.</param>
internal sealed record HistoryAct(string Word, params int[] Numbers)
{
    public static HistoryAct Parse(string text) => text.Split(' ') is [var word, .. var numbers]
        ? new(word, [.. numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture))])
        : throw new FormatException(text);

    public override string ToString() => string.Join(' ', [Word, .. Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
}

/// <summary>What several consoles do at the same time, and the fault, if any, that meets them: which call of the disk, the how manyth, and what then happens.</summary>
internal sealed record HistoryStep(IReadOnlyList<HistoryAct> Acts, (DiskCall Call, int Nth, DiskFault Fault)? Fault)
{
    public static HistoryStep Parse(string text)
    {
        var parts = text.Split(" ! ");
        return new(
            [.. parts[0].Split(" | ").Select(HistoryAct.Parse)],
            parts is [_, var fault] && fault.Split(' ') is [var call, var nth, var what]
                ? (Enum.Parse<DiskCall>(call), int.Parse(nth, CultureInfo.InvariantCulture), Enum.Parse<DiskFault>(what)) : null);
    }

    public override string ToString() => string.Join(" | ", Acts) + (Fault is { } fault ? string.Create(CultureInfo.InvariantCulture, $" ! {fault.Call} {fault.Nth} {fault.Fault}") : "");
}
