using System.Text.Json;
using System.Xml.Linq;

namespace Prtr.Tests.Deployment;

/// <summary>The build writes down what the site is made of.</summary>
public sealed class SbomTests
{
    private static readonly JsonElement Bom = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "bom.cdx.json"))).RootElement;

    [Fact]
    public void It_is_a_CycloneDX_document_whose_parts_are_known_by_version_and_hash()
    {
        Assert.Equal(("CycloneDX", "1.6"), (Bom.GetProperty("bomFormat").GetString(), Bom.GetProperty("specVersion").GetString()));
        Assert.All(Bom.GetProperty("components").EnumerateArray(), component =>
        {
            Assert.StartsWith("pkg:", component.GetProperty("purl").GetString(), StringComparison.Ordinal);
            Assert.NotEqual("", component.GetProperty("version").GetString());
            Assert.Matches("^[0-9a-f]{128}$", component.GetProperty("hashes")[0].GetProperty("content").GetString()!);
        });
        Assert.Equal(Refs().Append("prtr").Order(StringComparer.Ordinal), Bom.GetProperty("dependencies").EnumerateArray().Select(one => one.GetProperty("ref").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_that_the_site_asks_for_is_in_it()
    {
        string[] projects = ["Prtr.Search", "Prtr.Ingest", "Prtr.Web"];
        var asked = projects.SelectMany(project => XDocument.Load(Repository.PathTo($"{project}/{project}.csproj")).Descendants("PackageReference").Select(reference => "pkg:nuget/" + reference.Attribute("Include")!.Value));
        var npm = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("Prtr.Web/package.json"))).RootElement.GetProperty("dependencies").EnumerateObject().Select(one => "pkg:npm/" + one.Name.Replace("@", "%40", StringComparison.Ordinal));

        Assert.Subset(Refs().Select(name => name[..name.LastIndexOf('@')]).ToHashSet(), asked.Concat(npm).ToHashSet());
    }

    private static IEnumerable<string> Refs() => Bom.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("bom-ref").GetString()!);
}
