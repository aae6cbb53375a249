using System.CommandLine;
using Prtr.Search.Text;

namespace Prtr.Ingest.Commands;

/// <summary>The option <c>--reason</c>: a text that is kept, and often published, so what outputs cannot carry is left out of it.</summary>
internal static class ReasonOption
{
    public static Option<string> Create(string description, bool required = true) => new("--reason")
    {
        Description = description,
        HelpName = "text",
        Required = required,
        CustomParser = result => Printable.Of(string.Join(' ', result.Tokens.Select(token => token.Value))),
    };
}
