using System.Collections.Frozen;

namespace Prtr.Ingest.Reports.Values;

/// <summary>Reads yes and no in the three languages.</summary>
public static class YesNo
{
    private static readonly FrozenDictionary<string, bool> Words = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = true, ["y"] = true, ["true"] = true, ["1"] = true, ["1.0"] = true, ["1,0"] = true, ["да"] = true, ["д"] = true, ["иә"] = true, ["ия"] = true, ["истина"] = true, ["ақиқат"] = true,
        ["no"] = false, ["n"] = false, ["false"] = false, ["0"] = false, ["0.0"] = false, ["0,0"] = false, ["нет"] = false, ["н"] = false, ["жоқ"] = false, ["жок"] = false, ["ложь"] = false, ["жалған"] = false,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is neither.</summary>
    public static bool? Read(string text) => Words.TryGetValue(text.Trim(), out var value) ? value : null;
}
