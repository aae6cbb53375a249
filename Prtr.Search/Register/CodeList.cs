using System.Collections;
using System.Runtime.CompilerServices;

namespace Prtr.Search.Register;

/// <summary>Codes in their order, such as other activities or flags. Lists of the same codes are equal, so rows that hold them can be compared.</summary>
[CollectionBuilder(typeof(CodeList), nameof(Of))]
public sealed class CodeList : IReadOnlyList<string>, IEquatable<CodeList>
{
    private readonly string[] codes;

    private CodeList(string[] codes) => this.codes = codes;

    public static CodeList None { get; } = new([]);

    public int Count => codes.Length;

    public string this[int index] => codes[index];

    public static CodeList Of(ReadOnlySpan<string> codes) => codes.IsEmpty ? None : new CodeList(codes.ToArray());

    /// <summary>Reads codes with semicolons between them; none of an empty text.</summary>
    public static CodeList Parse(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public bool Equals(CodeList? other) => other is not null && codes.AsSpan().SequenceEqual(other.codes);

    public override bool Equals(object? obj) => Equals(obj as CodeList);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var code in codes)
        {
            hash.Add(code);
        }

        return hash.ToHashCode();
    }

    /// <summary>The codes with semicolons between them.</summary>
    public override string ToString() => string.Join(';', codes);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
