using System.CommandLine;

namespace Prtr.Ingest.Commands;

/// <summary>Files or folders that must be there.</summary>
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
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
            {
                result.AddError($"There is no {path}.");
            }
        });
        return paths;
    }
}
