namespace Prtr.Web.Hosting;

/// <summary>Writes each message as a line, at once and in order.</summary>
public sealed class ConsoleProgress : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value);
}
