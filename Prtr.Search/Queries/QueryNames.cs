using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>What a sentence has to ask of the register: names that no reference table holds.</summary>
/// <param name="Facility">The facility's name, or null when it is not known.</param>
/// <param name="Operator">The name of an operator or receiver, or null when it is not known.</param>
/// <param name="LatestYear">The latest published year; null when none is or it is not known.</param>
public sealed record QueryNames(Func<long, string?> Facility, Func<Bin, string?> Operator, int? LatestYear)
{
    /// <summary>Nothing is known: numbers stand for names.</summary>
    public static QueryNames None { get; } = new(_ => null, _ => null, null);
}
