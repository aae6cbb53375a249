using Prtr.Search.Register;

namespace Prtr.Ingest.People;

/// <summary>Whom somebody reports for: an operator, or the local executive body of a region.</summary>
/// <param name="Kind"><c>operator</c> or <c>region</c>.</param>
/// <param name="Code">A BIN, or the KATO code of a region.</param>
public readonly record struct Party(string Kind, string Code)
{
    private const string OperatorKind = "operator";
    private const string RegionKind = "region";

    public bool IsOperator => Kind == OperatorKind;

    public static Party Operator(string bin) => new(OperatorKind, bin);

    public static Party Region(string kato) => new(RegionKind, kato);

    /// <summary>Whether it can be one: a BIN whose check digit fits, or nine digits of a region.</summary>
    public bool IsWellFormed => IsOperator ? Bin.TryParse(Code, out var bin) && bin.HasValidCheckDigit : Kind == RegionKind && Kato.TryParse(Code, out _);

    /// <summary>The roles that one can have there.</summary>
    public IReadOnlyList<Role> Roles => IsOperator ? [Role.Preparer, Role.Signer] : [Role.LocalOfficer];

    /// <summary>As the database has it, such as <c>operator:020440003656</c>.</summary>
    public override string ToString() => $"{Kind}:{Code}";

    /// <summary>The party of a text that <see cref="ToString"/> has made.</summary>
    public static Party Of(string text) => new(text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}
