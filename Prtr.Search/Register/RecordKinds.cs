namespace Prtr.Search.Register;

/// <summary>Kinds of records that go together.</summary>
internal static class RecordKinds
{
    /// <summary>Those of pollutants in kilograms, which thresholds are of.</summary>
    public static readonly RecordKind[] OfPollutants = [RecordKind.Release, RecordKind.Wastewater];
}
