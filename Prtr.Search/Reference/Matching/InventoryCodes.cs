namespace Prtr.Search.Reference.Matching;

/// <summary>Under which four-digit codes of Kazakhstan's emission inventories operators know a pollutant.</summary>
public static class InventoryCodes
{
    private static readonly ILookup<int?, string> Codes = ReferenceFiles.InventorySubstances.ToLookup(substance => substance.Pollutant, substance => substance.Code);

    /// <summary>None for a pollutant that the inventories do not know.</summary>
    public static IEnumerable<string> Of(int pollutant) => Codes[pollutant];
}
