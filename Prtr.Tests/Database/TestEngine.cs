namespace Prtr.Tests.Database;

/// <summary>The engines that tests of the database run on.</summary>
public enum TestEngine
{
    Sqlite,

    /// <summary>Needs a server, see <see cref="TestServer"/>.</summary>
    SqlServer,
}
