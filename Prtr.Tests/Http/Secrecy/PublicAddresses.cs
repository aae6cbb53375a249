using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>Finds the addresses of a site from its answers, and of many that are alike takes some.</summary>
/// <param name="most">So many are taken at most.</param>
/// <param name="ofKind">So many of one kind.</param>
/// <param name="random">Which comes next of those that links lead to.</param>
internal sealed partial class PublicAddresses(int most, int ofKind, Random random)
{
    private readonly Queue<string> named = new();
    private readonly List<string> waiting = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>How many were found and not taken, for others like them were.</summary>
    public int Left { get; private set; }

    /// <summary>How many are still to be taken.</summary>
    public int Waiting => waiting.Count;

    public bool TryNext(out string address)
    {
        if (Count == most || !(named.TryDequeue(out var next) || TryAny(out next)))
        {
            address = "";
            return false;
        }

        address = next;
        Count++;
        return true;
    }

    /// <summary>Takes the addresses without sampling.</summary>
    public void Add(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(known.Add))
        {
            named.Enqueue(address);
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
            // The empty form is made anew each time, with the moment in it.
            if (address.StartsWith('/') && !address.Contains("/report/template", StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal) && known.Add(address))
            {
                if (IsNew(address))
                {
                    waiting.Add(address);
                }
                else
                {
                    Left++;
                }
            }
        }
    }

    // Not one after the other as they were found: those of one page would keep others from their turn.
    private bool TryAny([NotNullWhen(true)] out string? address)
    {
        address = null;
        if (waiting.Count == 0)
        {
            return false;
        }

        var place = random.Next(waiting.Count);
        address = waiting[place];
        waiting[place] = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        return true;
    }

    // Alike are addresses that differ in language, in numbers and in the values of parameters; and those with several filters of a search.
    private bool IsNew(string address)
    {
        var parts = address.Split('?', 2);
        var names = parts.Length > 1 ? parts[1].Split('&').Select(parameter => parameter.Split('=')[0]).Except(["year", "lang"]).Distinct().Order(StringComparer.Ordinal).ToList() : [];
        var kind = Number().Replace(Language().Replace(parts[0], "/"), "0") + "?" + (names.Count > 1 ? "several" : string.Concat(names));
        taken[kind] = taken.GetValueOrDefault(kind) + 1;
        return taken[kind] <= ofKind;
    }

    [GeneratedRegex("html|json|xml|turtle|text/plain")]
    private static partial Regex Readable();

    [GeneratedRegex("""http://prtr\.test/[^\s"<>\\]*|"/[^\s"<>\\]*""")]
    private static partial Regex Link();

    [GeneratedRegex("^/(kk|ru|en)(/|$)")]
    private static partial Regex Language();

    [GeneratedRegex(@"[0-9][0-9().a-z]*")]
    private static partial Regex Number();
}
