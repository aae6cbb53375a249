using System.Reflection;

namespace Prtr.Tests.Architecture;

public class DependencyTests
{
    [Theory]
    [InlineData("Prtr.Search", new string[0])]
    [InlineData("Prtr.Ingest", new[] { "Prtr.Search" })]
    [InlineData("Prtr.Web", new[] { "Prtr.Ingest", "Prtr.Search" })]
    public void A_project_knows_only_those_below_it(string project, string[] allowed)
    {
        var known = Assembly.Load(project).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("Prtr.", StringComparison.Ordinal));

        Assert.Subset(allowed.ToHashSet(), known.ToHashSet());
    }
}
