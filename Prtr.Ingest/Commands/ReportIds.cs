using System.CommandLine;

namespace Prtr.Ingest.Commands;

/// <summary>What verbs that decide about reports have in common.</summary>
internal static class ReportIds
{
    public static Argument<long[]> Create() => new("report") { Description = "Numbers of reports; the verb reports lists them.", Arity = ArgumentArity.OneOrMore };

    public static Option<string> Reason() => ReasonOption.Create("Why; kept for ever.");

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Only say what would come of it." };
}
