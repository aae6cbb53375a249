using System.Text.RegularExpressions;

namespace Prtr.Tests.Deployment;

/// <summary>What can be known of the image without building it.</summary>
public partial class ImageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathTo("Dockerfile"));
    private static readonly string[] Ignore = File.ReadAllLines(Repository.PathTo(".dockerignore"));

    [Fact]
    public void Everything_that_is_copied_is_there_and_sent_to_the_build()
    {
        var sent = Ignore.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.All(Copied(), path =>
        {
            Assert.True(Path.Exists(Repository.PathTo(path)), path);
            Assert.Contains(path.Split('/')[0], sent);
        });
    }

    [Fact]
    public void Every_project_that_the_site_needs_is_copied()
    {
        string[] projects = ["Prtr.Web", "Prtr.Ingest", "Prtr.Search"];

        Assert.Subset(Copied().ToHashSet(), projects.ToHashSet());
        Assert.Subset(Copied().ToHashSet(), projects.Select(project => $"{project}/{project}.csproj").ToHashSet());
    }

    [Fact]
    public void Nothing_that_this_machine_built_or_stored_is_sent() =>
        Assert.Subset(Ignore.ToHashSet(), new HashSet<string> { "*", "**/bin", "**/obj", "**/node_modules", "**/wwwroot/lib", "**/register-data" });

    [Fact]
    public void The_site_does_not_run_as_root()
    {
        var last = Lines[Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];

        Assert.Contains(last, line => line == "USER $APP_UID");
        Assert.DoesNotContain(last, line => line.StartsWith("RUN ", StringComparison.Ordinal) && line.Contains("apt", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_base_has_a_version() =>
        Assert.All(
            Lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)),
            line => Assert.Matches(@"^FROM [^ :]+:\d[^ ]*( AS \w+)?$", line));

    private static IEnumerable<string> Copied() =>
        from line in Lines
        let copy = Copy().Match(line)
        where copy.Success
        from source in copy.Groups["sources"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select source;

    // From the repository, not from another stage.
    [GeneratedRegex("^COPY (?<sources>(?!--)(?:[^ ]+ )+)[^ ]+$")]
    private static partial Regex Copy();
}
