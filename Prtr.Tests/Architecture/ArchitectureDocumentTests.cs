namespace Prtr.Tests.Architecture;

public class ArchitectureDocumentTests
{
    [Fact]
    public void Every_folder_in_the_document_exists() =>
        Assert.All(RoomList.Listed, folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));

    [Fact]
    public void Every_folder_of_the_three_projects_is_in_the_document()
    {
        string[] unlisted = ["bin", "obj", "Properties", "wwwroot", "node_modules", "register-data"];
        var folders = new[] { "Prtr.Search", "Prtr.Ingest", "Prtr.Web" }
            .SelectMany(project => Directory.GetDirectories(Path.Combine(Repository.Root, project)))
            .Where(folder => !unlisted.Contains(Path.GetFileName(folder)))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'));

        Assert.Equal(folders.Order(StringComparer.Ordinal), RoomList.All.Order(StringComparer.Ordinal));
    }
}
