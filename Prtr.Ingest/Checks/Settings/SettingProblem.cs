using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Checks.Settings;

/// <summary>What is wrong with a setting before it is kept, in words for the person at the command line.</summary>
public static class SettingProblem
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Null when it can be kept.</summary>
    public static string? Of(CheckSetting setting)
    {
        var limit = CheckLimit.Find(setting.Name);
        if (limit is null && RemarkKinds.Find(setting.Name) is null)
        {
            var near = CheckLimit.All.Select(known => known.Name).Concat(RemarkKinds.All.Select(kind => kind.Code))
                .Where(name => name.Contains(setting.Name, StringComparison.OrdinalIgnoreCase) || setting.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
            return $"There is no remark or limit {setting.Name}; the verb settings lists them all. {string.Join(", ", near)}".TrimEnd();
        }

        return setting switch
        {
            { ValidFrom: < FirstYear or > LastYear } => $"--from takes a reporting year between {FirstYear} and {LastYear}.",
            { Reason: var reason } when string.IsNullOrWhiteSpace(reason) => "--reason says why: it is kept with the setting.",
            { Limit: null } when limit is not null => $"{setting.Name} is a limit: give --limit.",
            { Limit: not null } when limit is null => $"{setting.Name} is a remark: it takes --level and --holds, not --limit.",
            { Limit: <= 0 } => "--limit takes a number over zero, with a point before decimals.",
            { Limit: not null, Level: not null } or { Limit: not null, Holds: not null } => $"{setting.Name} is a limit: it takes --limit alone.",
            { Limit: null, Level: null, Holds: null } => "Nothing to set: give --level or --holds.",
            _ => null,
        };
    }
}
