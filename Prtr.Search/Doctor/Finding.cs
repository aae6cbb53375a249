using System.Data.Common;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Files;

namespace Prtr.Search.Doctor;

/// <summary>What one look at the register, or at a server behind it, has shown.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Mend">What to do; null when nothing is to be done, or <paramref name="Found"/> says it.</param>
public sealed record Finding(string Check, Verdict Verdict, string Found, string? Mend = null)
{
    public static Finding Ok(string check, string found) => new(check, Verdict.Ok, found);

    public static Finding Note(string check, string found, string? mend = null) => new(check, Verdict.Note, found, mend);

    public static Finding Wrong(string check, string found, string? mend = null) => new(check, Verdict.Wrong, found, mend);

    /// <summary>What it means that a look has failed.</summary>
    public static Finding Of(string check, Exception problem) => problem switch
    {
        DbException denied when DatabaseTrouble.IsDenied(denied) => Wrong(check, DatabaseTrouble.InWords(denied)),
        DbException database => new(check, Verdict.Unreachable, DatabaseTrouble.InWords(database)),
        ElasticsearchException { IsMisconfigured: true } => Wrong(check, problem.Message),
        ElasticsearchException => new(check, Verdict.Unreachable, problem.Message),
        _ => Wrong(check, FileTrouble.InWords(problem).ReplaceLineEndings(" ")),
    };

    /// <summary>One line.</summary>
    public override string ToString() => $"{Verdict.ToString().ToLowerInvariant(),-11}  {Check}: {Found}{(Mend is null ? "" : $"; {Mend}")}";
}
