namespace Prtr.Search.Doctor;

/// <summary>The first bytes of an SQLite file, as <see href="https://www.sqlite.org/fileformat.html">its format</see> has them; asking the engine would open the file for writing.</summary>
internal static class SqliteHeader
{
    private const int WriteVersion = 18;
    private const byte WriteAhead = 2;

    public static bool IsInWriteAheadMode(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Position = WriteVersion;
        return file.ReadByte() == WriteAhead;
    }
}
