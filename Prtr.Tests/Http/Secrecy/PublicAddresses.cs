using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>Finds the addresses of a site from its answers, and of many that are alike takes some: in each language the first of a kind.</summary>
internal sealed partial class PublicAddresses(int most)
{
    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public bool TryNext(out string address)
    {
        var found = waiting.TryDequeue(out var next) && Count < most;
        address = next ?? "";
        Count += found ? 1 : 0;
        return found;
    }

    /// <summary>Takes the addresses without sampling.</summary>
    public void Add(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(known.Add))
        {
            waiting.Enqueue(address);
        }
    }

    /// <summary>Takes those that an answer holds.</summary>
    public void AddFrom(PublicAnswer answer)
    {
        if (answer.MediaType is null || !Readable().IsMatch(answer.MediaType))
        {
            return;
        }

        foreach (Match link in Link().Matches(WebUtility.HtmlDecode(Encoding.UTF8.GetString(answer.Body)).Replace("\\u0026", "&", StringComparison.Ordinal)))
        {
            var address = link.Value.Trim('"').Replace(SecretSite.PublicUrl, "", StringComparison.Ordinal);
            address = address.Contains('#', StringComparison.Ordinal) ? address[..address.IndexOf('#', StringComparison.Ordinal)] : address;
            if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && known.Add(address) && IsNew(address))
            {
                waiting.Enqueue(address);
            }
        }
    }

    // Alike are addresses that differ in numbers and in the values of parameters.
    private bool IsNew(string address)
    {
        var parts = address.Split('?', 2);
        var kind = Number().Replace(parts[0], "0") + "?" + (parts.Length > 1 ? string.Join('&', parts[1].Split('&').Select(parameter => parameter.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)) : "");
        taken[kind] = taken.GetValueOrDefault(kind) + 1;
        return taken[kind] == 1;
    }

    [GeneratedRegex("html|json|xml|turtle|text/plain")]
    private static partial Regex Readable();

    [GeneratedRegex("""http://prtr\.test/[^\s"<>\\]*|"/[^\s"<>\\]*""")]
    private static partial Regex Link();

    [GeneratedRegex(@"[0-9][0-9().a-z]*")]
    private static partial Regex Number();
}
