namespace Prtr.Ingest.Signatures;

/// <summary>That an operator lets a person sign its reports for a term.</summary>
/// <param name="OperatorBin">12 digits.</param>
/// <param name="PersonIin">12 digits; personal data.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Delegation(string OperatorBin, string PersonIin, string PersonName, DateOnly From, DateOnly To)
{
    /// <summary>0 until it is recorded.</summary>
    public long Id { get; init; }

    /// <summary>On what it rests, such as an order.</summary>
    public string Reason { get; init; } = "";

    public override string ToString() => $"delegation {Id} of operator {OperatorBin}";
}
