using Prtr.Tests.Database;
using Prtr.Web.Office.Inbox;

namespace Prtr.Tests.Http.Office;

/// <summary>What a killed site left of an upload goes; what is being taken in stays.</summary>
public sealed class IncomingFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_left_goes_and_what_is_at_work_stays()
    {
        using (var atWork = IncomingFolder.Take(folder.Path, "at work"))
        {
            // Older than the moment in which a lock file is nobody's.
            File.SetLastWriteTimeUtc(atWork.Path + ".held", DateTime.UtcNow.AddHours(-1));
            File.WriteAllText(Path.Combine(atWork.Path, "report.csv"), "…");
            Leave("killed", held: true);
            Leave("of a former version", held: false);

            IncomingFolder.CleanUp(folder.Path);

            Assert.Equal(["at work", "at work.held"], Names());
        }

        Assert.Empty(Names());
    }

    [Fact]
    public void A_register_without_uploads_has_nothing_to_clean()
    {
        IncomingFolder.CleanUp(folder.Path);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private void Leave(string name, bool held)
    {
        var path = Path.Combine(folder.Path, "incoming", name);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "report.csv"), "…");
        if (held)
        {
            File.WriteAllText(path + ".held", "");
            File.SetLastWriteTimeUtc(path + ".held", DateTime.UtcNow.AddHours(-1));
        }
    }

    private IEnumerable<string> Names() =>
        Directory.GetFileSystemEntries(Path.Combine(folder.Path, "incoming")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
