using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Prtr.Ingest.Messages;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Requests;

/// <summary>What a search finds, as a file to attach to an answer: the rows that the address gives as CSV.</summary>
public sealed class RequestExports(ISearchEngine engine, ReferenceData reference)
{
    /// <summary>Bytes. Larger mails are refused by many servers; who needs more is given the address.</summary>
    public const int Longest = 10 * 1024 * 1024;

    /// <param name="address">Of a search, such as <c>/ru/search?medium=air</c>, with or without the site before it.</param>
    /// <param name="language">Of the names in it.</param>
    /// <returns>Null when it is none, or finds more than a mail takes.</returns>
    public async Task<MessageAttachment?> FindAsync(string address, string language, CancellationToken cancellationToken)
    {
        var register = new HeldRelease(engine);
        if (!Uri.TryCreate(new Uri("https://register.invalid"), address, out var uri) || SiteLanguages.Of(uri.AbsolutePath) is null || !uri.AbsolutePath.Contains("/search", StringComparison.Ordinal))
        {
            return null;
        }

        var (query, problems) = RegisterQuery.Parse(QueryHelpers.ParseQuery(uri.Query));
        if (problems.Count > 0 || query.IsDiffuse)
        {
            return null;
        }

        using var file = new MemoryStream();
        await CsvTable.WriteAsync(RowsAsync(register, query, file, cancellationToken), TableLayout.OfRecords(reference, language), CsvDialect.Standard, file, cancellationToken);
        return file.Length > Longest ? null : new MessageAttachment($"prtr-{(await register.StateAsync(cancellationToken)).Release.Name}.csv", "text/csv", file.ToArray());
    }

    private static async IAsyncEnumerable<PublicRecord> RowsAsync(
        HeldRelease register, RegisterQuery query, MemoryStream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in register.RecordsAsync(query, cancellationToken))
        {
            if (file.Length > Longest)
            {
                yield break;
            }

            yield return record;
        }
    }
}
