namespace Prtr.Ingest.Remarks;

/// <summary>The letters under which levels stand in files, tables and settings.</summary>
public static class RemarkLevels
{
    public static string Letter(this RemarkLevel level) => level switch
    {
        RemarkLevel.Error => "E",
        RemarkLevel.Warning => "W",
        _ => "I",
    };

    public static RemarkLevel Parse(string letter) => letter switch
    {
        "E" => RemarkLevel.Error,
        "W" => RemarkLevel.Warning,
        "I" => RemarkLevel.Information,
        _ => throw new FormatException($"'{letter}' is not a level: E, W or I."),
    };
}
