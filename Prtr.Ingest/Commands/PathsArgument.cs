using System.CommandLine;

namespace Prtr.Ingest.Commands;

/// <summary>Files or folders that must be there. A link that leads nowhere, or a name that is not UTF-8, is for the verb to remark on: the others go on.</summary>
internal static class PathsArgument
{
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("files")
        {
            Description = "Workbooks, CSV, archives, JSON, or folders with them.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => !IsThere(path)))
            {
                result.AddError($"There is no {path}.");
            }
        });
        return paths;
    }

    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null || path.Contains('\uFFFD', StringComparison.Ordinal);
}
