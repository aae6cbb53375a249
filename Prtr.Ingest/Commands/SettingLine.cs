using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Commands;

/// <summary>One setting as the verb <c>settings</c> shows it; names are promises to scripts.</summary>
/// <param name="Level">E, W, I or off; null for a limit. So with <paramref name="Holds"/>.</param>
/// <param name="Limit">Null for a remark.</param>
/// <param name="Default">What the software brings.</param>
/// <param name="From">The year of the last decision on it; null when there is none. So with the fields after it.</param>
internal sealed record SettingLine(
    string Name, string? Level, bool? Holds, decimal? Limit, string? Unit, string Default, int? From, string? By, string? Reason, DateTimeOffset? SetAt)
{
    /// <summary>Every remark and every limit as they hold for reports of the year.</summary>
    public static IEnumerable<SettingLine> Of(DatedCheckSettings dated, int year)
    {
        var (settings, shipped) = (dated.In(year), new CheckSettings());
        foreach (var kind in RemarkKinds.All)
        {
            var last = dated.On(kind.Code, year).LastOrDefault();
            var level = settings.Off.Contains(kind.Code) ? CheckSetting.Off : settings.Levels.GetValueOrDefault(kind.Code, kind.Level).Letter();
            yield return new SettingLine(kind.Code, level, settings.Holding.Contains(kind.Code), null, null, kind.Level.Letter() + (shipped.Holding.Contains(kind.Code) ? ", holds" : ""), last?.ValidFrom, last?.Actor, last?.Reason, last?.SetAt);
        }

        foreach (var limit in CheckLimit.All)
        {
            var last = dated.On(limit.Name, year).LastOrDefault();
            yield return new SettingLine(limit.Name, null, null, limit.Read(settings), limit.Unit, Number(limit.Read(shipped)), last?.ValidFrom, last?.Actor, last?.Reason, last?.SetAt);
        }
    }

    public override string ToString()
    {
        var value = Limit is { } limit ? $"{Number(limit)} {Unit}" : Level + (Holds == true ? ", holds" : "");
        return From is null ? $"{Name}: {value}" : string.Create(CultureInfo.InvariantCulture, $"{Name}: {value} (of the software: {Default}; from {From}, {By}, {SetAt:yyyy-MM-dd}: {Reason})");
    }

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
