namespace Prtr.Web.Endpoints;

/// <summary>Marks a page that asks NCALayer, the program for signatures on the person's own computer.</summary>
/// <param name="step">How the path of the page ends on which it does; empty for all of them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignsHereAttribute(string step = "") : Attribute
{
    private const string Connect = "connect-src 'self'";
    public const string NcaLayer = "wss://127.0.0.1:13579";

    public bool IsAt(PathString path) => path.Value!.EndsWith(step, StringComparison.Ordinal);

    /// <summary>The policy that lets the page ask the program, and nothing else more.</summary>
    public static string Allow(string policy) => policy.Contains(Connect, StringComparison.Ordinal)
        ? policy.Replace(Connect, $"{Connect} {NcaLayer}", StringComparison.Ordinal)
        : $"{policy}; {Connect} {NcaLayer}";
}
